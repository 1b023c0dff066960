import { expect, test } from 'vitest';
import { Kept } from './kept.ts';

test('what is kept is read once, also by those who ask while it is read', async () => {
  const kept = new Kept<number>(2);
  let reads = 0;
  const read = async () => ++reads;
  expect(await Promise.all([kept.of('a', read), kept.of('a', read)])).toEqual([1, 1]);
  expect(await kept.of('a', read)).toBe(1);
});

test('what failed is read anew', async () => {
  const kept = new Kept<string>(2);
  await expect(kept.of('a', () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  expect(await kept.of('a', async () => 'read')).toBe('read');
});

test('only the last few are kept', async () => {
  const kept = new Kept<string>(2);
  for (const key of ['a', 'b', 'c']) await kept.of(key, async () => 'first');
  expect(await kept.of('c', async () => 'second')).toBe('first');
  expect(await kept.of('a', async () => 'second')).toBe('second');
});
