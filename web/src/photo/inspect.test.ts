import { expect, test } from 'vitest';
import { inspect } from './inspect.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const jpegStart = `ffd8${/* APP1 with a thumbnail's end inside */ 'ffe10006ffd9ffd9'}ffc0000b080bb80fa001011100ffda0002`;
const pngStart = '89504e470d0a1a0a0000000d49484452000027100000271008060000000000000000';

test.each([
  ['a JPEG', `${jpegStart}0102ffd9`, 'jpeg', 4000, 3000, true],
  ['a JPEG with a video behind its end', `${jpegStart}0102ffd900112233`, 'jpeg', 4000, 3000, true],
  ['a JPEG that is cut off', `${jpegStart}01020304`, 'jpeg', 4000, 3000, false],
  ['a PNG', `${pngStart}0000000049454e44ae426082`, 'png', 10_000, 10_000, true],
  ['a PNG that is cut off', pngStart, 'png', 10_000, 10_000, false],
  ['a WebP', '524946460e000000574542505650384c0000000000ff7f0000000000', 'webp', 16_384, 2, true],
  ['a JPEG of two bytes', 'ffd8', 'jpeg', 0, 0, false],
  ['text', '48656c6c6f2c20776f726c64', 'unknown', 0, 0, false],
  ['nothing', '', 'unknown', 0, 0, false],
])('%s is known without decoding it', (_what, hex, kind, width, height, complete) => {
  expect(inspect(bytes(hex))).toEqual({ kind, width, height, complete });
});
