import { expect, test } from 'vitest';
import { aUnit } from '../../fixture.ts';
import type { Tree } from '../unit/unitTree.ts';
import { cardQueries } from './surroundings.ts';

const mandalOf = (id: string) => id.split('-')[0] ?? '';
/** Ids are a mandal's, or a mandal's with a booth's number behind it. */
const tree = {
  unit: (id: string) => {
    const level = id.includes('-') ? ('booth' as const) : ('mandal' as const);
    return { ...aUnit({ level, path: { ...aUnit().path, mandal: mandalOf(id) } }), id };
  },
} as Pick<Tree, 'unit'> as Tree;
const booths = (mandal: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${mandal}-${index}`);

test.each([
  ['most of a mandal’s booths: by the mandal', booths('M1', 20), [{ field: 'path.mandal', values: ['M1'] }]],
  ['a few of them: by their own ids', booths('M1', 3), [{ field: 'unitId', values: booths('M1', 3) }]],
  ['a mandal itself: by its id', ['M1'], [{ field: 'unitId', values: ['M1'] }]],
  [
    'of some mandals most, of others few: a query for each',
    [...booths('M1', 12), ...booths('M2', 11), 'M2'],
    [
      { field: 'path.mandal', values: ['M1'] },
      { field: 'unitId', values: [...booths('M2', 11), 'M2'] },
    ],
  ],
])('%s', (_what, ids, queries) => {
  expect(cardQueries(new Set(ids), tree)).toEqual(queries);
});

test('no query takes more than thirty values', () => {
  const ids = Array.from({ length: 40 }, (_, mandal) => booths(`M${mandal}`, mandal % 2 ? 12 : 2)).flat();
  const sizes = cardQueries(new Set(ids), tree).map(({ values }) => values.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(30);
});
