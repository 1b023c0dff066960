import { expect, test } from 'vitest';
import { bareMap, Id } from './scalar.ts';

test('an id is never a name that every object has', () => {
  const reserved = Object.getOwnPropertyNames(Object.prototype);
  expect(reserved.filter((name) => Id.safeParse(name).success)).toEqual([]);
});

test.each(['__x__', '____', '__proto__', '', 'a'.repeat(65), 'a/b', 'a.b', '.', '..', 'a b', 'बूथ'])(
  '%j is no id',
  (text) => {
    expect(Id.safeParse(text).success).toBe(false);
  },
);

test.each(['RJ', 'taken', '__', '__x', 'x__', 'constructors', 'Constructor', 'a'.repeat(64)])(
  '%s is an id',
  (text) => {
    expect(Id.safeParse(text).success).toBe(true);
  },
);

test('a bare map holds only what was put into it', () => {
  const map = bareMap([['__proto__', 1]]);
  expect(Object.keys(map)).toEqual(['__proto__']);
  expect(
    Object.getOwnPropertyNames(Object.prototype).filter((name) => bareMap()[name] !== undefined),
  ).toEqual([]);
});
