import { expect, it } from 'vitest';
import { codeIn, firstSeen } from './seen.ts';

it('the time at which a code was first seen survives sign-in and reload', () => {
  const held = new Map<string, string>();
  const store = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
  expect(firstSeen(store, 'code', 1000)).toBe(1000);
  expect(firstSeen(store, 'code', 90_000)).toBe(1000);
  expect(firstSeen(store, 'other', 90_000)).toBe(90_000);
});

it.each([
  ['#qk3_-XYqk3_-XYqk3_-XYab', 'qk3_-XYqk3_-XYqk3_-XYab'],
  ['', null],
  ['#', null],
  ['#content', null],
  [`#${' '.repeat(24)}`, null],
  [`#${'x'.repeat(65)}`, null],
])('the code in %j is %j', (hash, code) => {
  expect(codeIn(hash)).toBe(code);
});
