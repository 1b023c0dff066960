import { expect, test } from 'vitest';
import { aUnit } from '../../fixture.ts';
import { openUnits } from './unitTree.ts';

const read = (
  id: string,
  level: 'block' | 'mandal' | 'booth',
  parentId: string,
  closed: string | null = null,
) => {
  const { name, assembly } = aUnit();
  return { id, level, kind: level, name, parentId, assembly, closed };
};
const topPath = { state: 'RJ', district: 'D1', block: 'B1' };
const ids = (units: ReturnType<typeof openUnits>) => units.map(({ id }) => id);

test('a path is built from the parents, in whichever order units are read', () => {
  const units = openUnits(
    [read('P1', 'booth', 'M1'), read('B1', 'block', 'D1'), read('M1', 'mandal', 'B1')],
    'B1',
    topPath,
  );
  expect(Object.fromEntries(units.map(({ id, path }) => [id, path]))).toEqual({
    B1: topPath,
    M1: { ...topPath, mandal: 'M1' },
    P1: { ...topPath, mandal: 'M1', booth: 'P1' },
  });
});

test('a closed unit is left out, and open units below it have their full path', () => {
  const units = openUnits(
    [read('M1', 'mandal', 'B1', '2026-01-01'), read('P1', 'booth', 'M1')],
    'B1',
    topPath,
  );
  expect(units.map(({ path }) => path)).toEqual([{ ...topPath, mandal: 'M1', booth: 'P1' }]);
});

test('a unit without its parent is left out', () => {
  expect(ids(openUnits([read('B1', 'block', 'D1'), read('P1', 'booth', 'M9')], 'B1', topPath))).toEqual([
    'B1',
  ]);
});
