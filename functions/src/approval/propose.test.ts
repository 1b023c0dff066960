import { Failure, requestsPerDay } from '@sangathan/model';
import { expect, test } from 'vitest';
import { type FormerRequest, nextNumber } from './propose.ts';

const now = 10 * 24 * 60 * 60_000;
const hour = 60 * 60_000;

/** An entry's last requests, all applied an hour apart from each other, newest first. */
const applied = (count: number, apart: number): FormerRequest[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `bearer.${count - index}`,
    state: 'applied',
    createdAt: now - (index + 1) * apart,
  }));

test('the first request is number 1, and each other follows the last', () => {
  expect(nextNumber([], now)).toBe(1);
  expect(nextNumber(applied(3, hour), now)).toBe(4);
});

test.each(['pending', 'approved'] as const)('none follows one that is %s', (state) => {
  expect(() => nextNumber([{ id: 'bearer.1', state, createdAt: 0 }], now)).toThrow(
    new Failure('request-open-other'),
  );
});

test('there are ten in a day, a moving one', () => {
  expect(() => nextNumber(applied(requestsPerDay, hour), now)).toThrow(new Failure('too-many-today'));
  expect(nextNumber(applied(requestsPerDay, 3 * hour), now)).toBe(requestsPerDay + 1);
});
