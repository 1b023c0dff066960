import { expect, it } from 'vitest';
import { plural } from './plural.ts';

it.each([
  ['en', 0, 'days'],
  ['en', 1, 'day'],
  ['en', 2, 'days'],
  ['en', 21, 'days'],
] as const)('in %s, %d takes “%s”', (language, count, form) => {
  expect(plural(language, count, { one: 'day', other: 'days' })).toBe(form);
});

it.each([
  [1, 'घंटा'],
  [2, 'घंटे'],
] as const)('in hi, %d takes “%s”', (count, form) => {
  expect(plural('hi', count, { one: 'घंटा', other: 'घंटे' })).toBe(form);
});
