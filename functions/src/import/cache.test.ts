import { expect, test } from 'vitest';
import { loadCache } from './cache.ts';

test('a value is loaded once, also for those who ask while it loads', async () => {
  const cached = loadCache<{ load: number }>(2);
  let loads = 0;
  const load = async () => ({ load: ++loads });
  expect(await Promise.all([cached('a', load), cached('a', load)])).toEqual([{ load: 1 }, { load: 1 }]);
  expect(await cached('a', load)).toEqual({ load: 1 });
});

test('a failed load is not cached', async () => {
  const cached = loadCache<string[]>(2);
  const failed = () => cached('a', () => Promise.reject(new Error('no network')));
  const answers = await Promise.allSettled([failed(), failed()]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(failed()).rejects.toThrow('no network');
  expect(await cached('a', async () => ['loaded'])).toEqual(['loaded']);
});

test('the least recently used value is evicted', async () => {
  const cached = loadCache<string[]>(2);
  for (const key of ['a', 'b', 'c']) await cached(key, async () => ['first']);
  expect(await cached('c', async () => ['second'])).toEqual(['first']);
  expect(await cached('a', async () => ['second'])).toEqual(['second']);
});

test('a value that is evicted while it loads reaches those who wait for it', async () => {
  const cached = loadCache<string[]>(1);
  const { promise, resolve } = Promise.withResolvers<string[]>();
  const waiting = cached('a', () => promise);
  await cached('b', async () => ['other']);
  resolve(['late']);
  expect(await waiting).toEqual(['late']);
});
