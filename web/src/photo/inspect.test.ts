import { expect, test } from 'vitest';
import { inspect } from './inspect.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const jpegStart = `ffd8${/* APP1 with a thumbnail's end inside */ 'ffe10006ffd9ffd9'}ffc0000b080bb80fa001011100ffda0002`;
const pngStart = '89504e470d0a1a0a0000000d494844520000271000002710080600000000000000';

const pngEnd = '0000000049454e44ae426082';
const webp = '524946460e000000574542505650384c0000000000ff7f0000000000';
const fillBytes = 'ffffff';
const jpegWithFillBytes = jpegStart.replace('ffc0', `${fillBytes}ffc0`).replace('ffda', `${fillBytes}ffda`);

test.each([
  ['a JPEG', `${jpegStart}0102ffd9`, 'jpeg', 4000, 3000, true],
  ['a JPEG with a video behind its end', `${jpegStart}0102ffd900112233`, 'jpeg', 4000, 3000, true],
  ['a JPEG with fill bytes', `${jpegWithFillBytes}0102ffd9`, 'jpeg', 4000, 3000, true],
  ['a JPEG without its end', `${jpegStart}01020304`, 'jpeg', 4000, 3000, false],
  ['a JPEG that ends in its header', jpegStart.slice(0, 30), 'jpeg', 0, 0, false],
  ['a JPEG of two bytes', 'ffd8', 'jpeg', 0, 0, false],
  ['a PNG', `${pngStart}${pngEnd}`, 'png', 10_000, 10_000, true],
  [
    'a PNG with bytes behind its end',
    `${pngStart}${pngEnd}0a${'00'.repeat(40)}`,
    'png',
    10_000,
    10_000,
    true,
  ],
  ['a PNG without its end', pngStart, 'png', 10_000, 10_000, false],
  ['a WebP', webp, 'webp', 16_384, 2, true],
  ['a WebP without its end', webp.replace('0e000000', '30000000'), 'webp', 16_384, 2, false],
  ['an iPhone’s HEIC', '00000024667479706865696300000000', 'heic', 0, 0, true],
  ['text', '48656c6c6f2c20776f726c64', 'unknown', 0, 0, true],
  ['nothing', '', 'unknown', 0, 0, true],
])('%s is known without decoding it', (_what, hex, kind, width, height, isEnded) => {
  expect(inspect(bytes(hex))).toEqual({ kind, width, height, isEnded });
});
