import type { Grant, Level } from '@sangathan/model';
import { describe, expect, it } from 'vitest';
import { missingFirst, rootFor, rowsOf } from './turnout.ts';

const path = { state: 'S', district: 'D', block: 'B', mandal: 'M', booth: 'P' };
const grant = (level: Level, sight: Grant['sight'] = 'subtree') =>
  ({ level, unitId: path[level], path, sight }) as Grant;
const meeting = { unitId: 'D', level: 'district', path: { state: 'S', district: 'D' } } as const;

describe('turnout of a district’s meeting', () => {
  it.each([
    ['the state', grant('state'), 'D'],
    ['the district', grant('district'), 'D'],
    ['a block in it', grant('block'), 'B'],
  ])('is seen by %s from %3$s down', (_, reader, unitId) => {
    expect(rootFor(reader, meeting)?.unitId).toBe(unitId);
  });

  it('by unit is not for a booth, an MLA or another district', () => {
    expect(rootFor(grant('booth'), meeting)).toBeNull();
    expect(rootFor(grant('district', 'assembly'), meeting)).toBeNull();
    const other = { ...grant('district'), unitId: 'E', path: { state: 'S', district: 'E' } };
    expect(rootFor(other, meeting)).toBeNull();
  });
});

it('a unit without check-ins shows the expected number of its roll-up', () => {
  const unit = (id: string) => ({ id, level: 'block' as const, name: { hi: id, en: id } });
  const seats = { booth_president: { expected: 9, filled: 7 } };
  const rows = rowsOf(
    {
      units: [unit('came'), unit('nobody'), unit('new')],
      rollups: [{ unitId: 'nobody', tally: { seats } as never }],
      turnouts: [{ unitId: 'came', present: 3, late: 1, sharedNumber: 1, expected: 5 }],
    },
    { levels: ['booth'], posts: ['president'] },
  );
  expect(rows.map(({ present, waiting, expected }) => [present, waiting, expected])).toEqual([
    [3, 2, 5],
    [0, 0, 7],
    [0, 0, null],
  ]);
});

it('the absent come first', () => {
  const people = ['a', 'b', 'c'].map((id) => ({ id }));
  expect(missingFirst(people, new Set(['a'])).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});
