import { expect, test } from 'vitest';
import { emptyTally } from '../register/figures/tally.ts';
import { changesOfTurnouts, expectedIn, turnoutScopes } from './turnout.rollup.ts';

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
  (_whose, root, scopeIds) => {
    expect(turnoutScopes(root, booth).map(({ unitId }) => unitId)).toEqual(scopeIds);
  },
);

test('what has left a meeting’s subtree counts in none of its turnouts', () => {
  expect(turnoutScopes({ unitId: 'D2', level: 'district' }, booth)).toEqual([]);
});

test.each([
  ['of the state', { unitId: 'RJ', level: 'state' }, 'M1'],
  ['of the block', { unitId: 'B1', level: 'block' }, 'M1'],
  ['of the mandal', { unitId: 'M1', level: 'mandal' }, 'M1'],
] as const)(
  'when a booth’s figures change, the turnout of a meeting %s is counted again',
  (_whose, meeting, id) => {
    expect(changesOfTurnouts([{ meetingId: 'one', meeting }], [booth])).toEqual([
      { rollup: 'turnout/one', source: 'units', id, paths: [booth] },
    ]);
  },
);

test('when a block moves, turnouts are counted again where it was and where it is', () => {
  const [from, to] = ['D1', 'D2'].map((district) => ({ state: 'RJ', district, block: 'B1' }));
  const meetings = [
    { meetingId: 'state', meeting: { unitId: 'RJ', level: 'state' as const } },
    { meetingId: 'former', meeting: { unitId: 'D1', level: 'district' as const } },
    { meetingId: 'other', meeting: { unitId: 'D3', level: 'district' as const } },
  ];
  const changes = changesOfTurnouts(meetings, from && to ? [from, to] : []);
  expect(changes.map(({ rollup, id, paths }) => [rollup, id, ...paths])).toEqual([
    ['turnout/state', 'B1', from],
    ['turnout/state', 'B1', to],
    ['turnout/former', 'B1', from],
  ]);
});
