import { expect, test } from 'vitest';
import { blocksReaching, reducedTo } from './reach.ts';

const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    function inner() { return true; }
    function outer() { return inner(); }
    match /one/{id} { allow get: if outer(); }
    match /two/{id} { allow get: if inner(); }
    match /three/{id} { allow get: if false; }
  }
}
`;

test.each([
  ['inner', ['/one/{id}', '/two/{id}']],
  ['outer', ['/one/{id}']],
  ['/three/{id}', ['/three/{id}']],
])('%s is reached by %j', (part, blocks) => {
  expect(blocksReaching(rules, part)).toEqual(blocks);
});

test('the reduced rules have a block and the functions that it calls', () => {
  const reduced = reducedTo(rules, ['/two/{id}']);
  expect(reduced).toContain('function inner');
  expect(reduced).not.toContain('function outer');
  expect(reduced).not.toContain('/one/');
});
