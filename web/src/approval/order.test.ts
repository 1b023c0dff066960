import { expect, test } from 'vitest';
import { shownHere } from './order.ts';

const requests = (...ids: string[]) => ids.map((id) => ({ id }));

test.each([
  ['the first look shows what is pending', [], ['a', 'b'], ['a', 'b']],
  ['a decided one keeps its position', ['a', 'b', 'c'], ['a', 'c'], ['a', 'b', 'c']],
  ['a new one follows those on the page', ['b'], ['a', 'b'], ['b', 'a']],
  ['nothing is shown of nothing', [], [], []],
])('%s', (_what, seen, pending, shown) => {
  expect(shownHere(requests(...seen), requests(...pending))).toEqual(requests(...shown));
});

test('a changed request is shown in its current state', () => {
  expect(shownHere([{ id: 'a', at: 1 }], [{ id: 'a', at: 2 }])).toEqual([{ id: 'a', at: 2 }]);
});
