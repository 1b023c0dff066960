import { expect, test } from 'vitest';
import { emptyTally } from '../register/figures/tally.ts';
import { expectedIn, turnoutScopes } from './turnout.rollup.ts';

const seats = {
  block_president: { expected: 10, filled: 8 },
  booth_president: { expected: 100, filled: 91 },
  district_mla: { expected: 8, filled: 3 },
};

test.each([
  ['booth presidents', { levels: ['booth'], posts: ['president'] }, 91],
  ['block and booth presidents', { levels: ['block', 'booth'], posts: ['president'] }, 99],
  ['MLAs of the district', { levels: ['district'], posts: ['mla', 'mp'] }, 3],
  ['nobody that is counted', { levels: ['mandal'], posts: ['secretary'] }, 0],
] as const)('a meeting of %s expects those posts that are filled', (_who, audience, expected) => {
  const { levels, posts } = audience;
  expect(expectedIn({ ...emptyTally(), seats }, { levels: [...levels], posts: [...posts] })).toBe(expected);
});

const mandal = { state: 'RJ', district: 'D1', block: 'B1', mandal: 'M1' };

const booth = { ...mandal, booth: 'P1' };

test.each([
  ['of the state', { unitId: 'RJ', level: 'state' }, ['B1', 'D1', 'RJ']],
  ['of the district', { unitId: 'D1', level: 'district' }, ['B1', 'D1']],
  ['of the block', { unitId: 'B1', level: 'block' }, ['B1']],
  ['of the mandal', { unitId: 'M1', level: 'mandal' }, ['M1']],
  ['of the booth itself', { unitId: 'P1', level: 'booth' }, ['P1']],
] as const)(
  'a booth’s attendance at a meeting %s counts up to the meeting’s unit',
  (_whose, root, placeIds) => {
    expect(turnoutScopes(root, booth).map(({ unitId }) => unitId)).toEqual(placeIds);
  },
);
