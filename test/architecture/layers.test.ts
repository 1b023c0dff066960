import { describe, expect, test } from 'vitest';
import { folderSizes, type Import, importsOf } from './imports.ts';
import { layers, parts, type Side } from './layers.ts';

const names = Object.keys(parts);
const imports = await importsOf(names);

/** The room of a file on a side, or `null` for what puts the rooms together. */
function roomOf(side: string, file: string): string | null {
  const [, src, room, rest] = file.split('/');
  return file.startsWith(`${side}/src/`) && src === 'src' && rest !== undefined ? (room ?? null) : null;
}

function isUpward(side: Side, { from, to }: Import): boolean {
  const [own, other] = [roomOf(side, from), roomOf(side, to)];
  const rank = (room: string | null) =>
    room === null
      ? layers[side].length
      : layers[side].findIndex((layer) => (layer as readonly string[]).includes(room));
  return own !== null && own !== other && rank(other) >= rank(own);
}

const lines = (found: Import[]) => found.map(({ from, to }) => `${from} → ${to}`).sort();
const isTest = ({ from }: Import) => /\.test\.tsx?$|\/fixture\.ts$/.test(from);

describe.each(Object.keys(layers) as Side[])('%s', (side) => {
  test('imports go down its layers alone', () => {
    const own = imports.filter(({ from, to }) => from.startsWith(`${side}/`) && to.startsWith(`${side}/`));
    expect(lines(own.filter((one) => !isTest(one) && isUpward(side, one)))).toEqual([]);
  });

  test('every room stands in a layer', () => {
    const rooms = new Set(imports.flatMap(({ from }) => roomOf(side, from) ?? []));
    expect([...rooms].filter((room) => !layers[side].flat().includes(room as never))).toEqual([]);
  });
});

test('a part imports only parts that it may', () => {
  const partOf = (file: string) => file.split('/')[0] ?? '';
  const isAllowed = ({ from, to }: Import) =>
    parts[partOf(from)]?.some((allowed) => to === allowed || to.startsWith(`${allowed}/`));
  const wrong = imports.filter((one) => {
    const [own, other] = [partOf(one.from), partOf(one.to)];
    return own !== other && names.includes(other) && !isAllowed(one) && !isTest(one);
  });
  expect(lines(wrong)).toEqual([]);
});

test('no folder of code holds more than fifteen files', async () => {
  const crowded = [...(await folderSizes(names))].filter(([, size]) => size > 15);
  expect(crowded.map(([folder, size]) => `${folder}: ${size}`)).toEqual([]);
});
