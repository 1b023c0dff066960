import { mostEntriesOfMobile, type RowKeys } from '@sangathan/model';
import { expect, test } from 'vitest';
import { emptyRow } from '../rows.ts';
import { noFigures } from '../store.ts';
import { comparedFigures, comparedRow, compareRows, KeyIndex } from './compareRows.ts';

const row = (number: number, changes: Partial<RowKeys> = {}): RowKeys => ({
  number,
  outcome: 'new',
  officeBearerId: `entry-${number}`,
  keys: [`name:${number}`],
  name: { hi: '', en: `Name ${number}` },
  post: 'president',
  unitName: { hi: '', en: 'Booth 1' },
  mobile: null,
  ...changes,
});
const alike = (one: RowKeys, other: RowKeys) => one.name.en === other.name.en;
const one = { name: { hi: '', en: 'Ramesh' }, officeBearerId: 'ramesh' };

test.each<[string, Partial<RowKeys>, Partial<RowKeys>, string | null]>([
  ['the same person in both', one, one, 'row-repeated'],
  ['two people for one post', one, { officeBearerId: 'ramesh' }, 'post-held-in-sheet'],
  ['one name with two mobiles', { ...one, mobile: '1' }, { ...one, mobile: '2' }, 'name-held-in-sheet'],
  ['two people', {}, {}, null],
])('%s', (_case, first, second, issue) => {
  const [comparison] = compareRows([row(3, first), row(900, second)], alike).filter(
    ({ number }) => number === 900,
  );
  expect(comparison?.issue ?? null).toBe(issue);
});

test.each<[string, Partial<RowKeys>, Partial<RowKeys>, string | null]>([
  ['the same answer', one, one, 'row-replaced'],
  [
    'the same number and name in another booth',
    { ...one, mobile: '1', keys: ['mobile:1'] },
    { ...one, mobile: '1', keys: ['mobile:1'], officeBearerId: 'elsewhere' },
    'row-replaced',
  ],
  [
    'the same number of somebody else',
    { mobile: '1', keys: ['mobile:1'] },
    { mobile: '1', keys: ['mobile:1'] },
    null,
  ],
  ['the same name with another number', { ...one, mobile: '1' }, { ...one, mobile: '2' }, null],
])('of the answers to a form the last one of a person is taken: %s', (_case, first, second, issue) => {
  const rows = [row(3, first), row(900, second)];
  const comparisons = compareRows(rows, alike, { areAnswers: true });
  expect(comparisons.find(({ number }) => number === 3)?.issue ?? null).toBe(issue);
});

test('two rows with one mobile are possible duplicates, and both are taken', () => {
  const shared = { keys: ['mobile:+916000000001'] };
  expect(compareRows([row(3, shared), row(9, shared)], alike)).toMatchObject([
    { number: 3, issue: null, count: 1, twins: [{ row: 9, by: 'mobile' }] },
    { number: 9, issue: null, count: 1, twins: [{ row: 3, by: 'mobile' }] },
  ]);
});

test('a sheet writes one mobile into the maximum number of entries and no more', () => {
  const mobile = '+916000000001';
  const rows = Array.from({ length: mostEntriesOfMobile + 2 }, (_, index) =>
    row(index + 1, { keys: [`mobile:${mobile}`], mobile }),
  );
  const refused = compareRows(rows, alike).filter(({ issue }) => issue === 'number-in-too-many');
  expect(refused.map(({ number }) => number)).toEqual([mostEntriesOfMobile + 1, mostEntriesOfMobile + 2]);
});

test('only keys that come twice are shared', () => {
  const index = new KeyIndex();
  index.add([row(1, { keys: ['mobile:1'] }), row(2)]);
  expect(index.isEmpty).toBe(true);
  index.add([row(3, { keys: ['mobile:1'] })]);
  expect(
    [1, 2, 3].map((number) => index.isShared(row(number, number === 2 ? {} : { keys: ['mobile:1'] }))),
  ).toEqual([true, false, true]);
});

test('a row that is left out moves from one figure to another', () => {
  const before = { ...emptyRow(9), outcome: 'new' as const };
  const after = comparedRow(
    before,
    { number: 9, issue: 'post-held-in-sheet', twins: [], count: 1 },
    { cells: ['x'], carried: {} },
  );
  expect(after).toMatchObject({ outcome: 'refused', cells: ['x'], hasTwins: true });
  const figures = comparedFigures({ ...noFigures(), new: 5 }, [before], [after]);
  expect(figures).toMatchObject({ new: 4, refused: 1, duplicates: 1 });
});
