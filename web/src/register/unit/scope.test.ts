import type { Grant } from '@sangathan/model';
import { describe, expect, it } from 'vitest';
import { mayListFigures, scopeBelow, scopeOfCommittee } from './scope.ts';

const district = { state: 'RJ', district: 'D1' };
const block = { ...district, block: 'B1' };
const grant: Grant = {
  officeBearerId: 'o',
  personId: 'p',
  post: 'president',
  unitId: 'D1',
  level: 'district',
  path: district,
  rights: [],
  sight: 'subtree',
  mobile: '+916000000009',
  assembly: null,
  lokSabha: null,
};
const mla: Grant = { ...grant, post: 'mla', sight: 'assembly', assembly: 7 };
const own = { field: 'path.district', value: 'D1' };

describe('a list below a unit', () => {
  it.each([
    ['a district president, own district', grant, district, own],
    ['a district president, a block of it', grant, block, own],
    ['a district president, the state', grant, { state: 'RJ' }, null],
    ['a district president, another district', grant, { state: 'RJ', district: 'D2' }, null],
    ['an MLA, the district', mla, district, { field: 'assembly', value: 7 }],
    ['an MP', { ...mla, sight: 'lokSabha', lokSabha: 3 }, block, { field: 'lokSabha', value: 3 }],
    ['an MLA of no known seat', { ...mla, assembly: null }, district, null],
  ] as const)('carries what the rules ask for: %s', (_, reader, path, scope) => {
    expect(scopeBelow(reader, path)).toEqual(scope);
  });

  it('of roll-ups needs sight of a subtree', () => {
    expect(mayListFigures(grant, block)).toBe(true);
    expect(mayListFigures(grant, { state: 'RJ' })).toBe(false);
    expect(mayListFigures(mla, block)).toBe(false);
  });
});

it('a committee on the own chain needs no constraint', () => {
  expect(scopeOfCommittee(grant, 'RJ', { state: 'RJ' })).toBeNull();
  expect(scopeOfCommittee(grant, 'B1', block)).toEqual(own);
});
