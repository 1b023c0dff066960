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

test('a unit’s path is its parents’, whatever the order they were read in', () => {
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

test('a closed unit is left out, and what is open below it has its path all the same', () => {
  const units = openUnits(
    [read('M1', 'mandal', 'B1', '2026-01-01'), read('P1', 'booth', 'M1')],
    'B1',
    topPath,
  );
  expect(units.map(({ path }) => path)).toEqual([{ ...topPath, mandal: 'M1', booth: 'P1' }]);
});

test('a unit whose parent is not there is not found', () => {
  expect(ids(openUnits([read('B1', 'block', 'D1'), read('P1', 'booth', 'M9')], 'B1', topPath))).toEqual([
    'B1',
  ]);
});
