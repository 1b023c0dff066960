import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RequestId, requestIdOf, requestNumber } from './requestId.ts';
import { bareMap, Id } from './scalar.ts';

test('no id is the name of something that every object has', () => {
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

test('a map without a prototype finds nothing that was not put there', () => {
  const map = bareMap([['__proto__', 1]]);
  expect(Object.keys(map)).toEqual(['__proto__']);
  expect(
    Object.getOwnPropertyNames(Object.prototype).filter((name) => bareMap()[name] !== undefined),
  ).toEqual([]);
});

test('a request’s id is its entry’s with a running number, and no other text is one', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
      fc.integer({ min: 1, max: 999_999 }),
      (id, number) => {
        fc.pre(Id.safeParse(id).success);
        expect(RequestId.safeParse(requestIdOf(id, number)).success).toBe(true);
        expect(requestNumber(requestIdOf(id, number))).toBe(number);
      },
    ),
  );
  const others = [
    'a',
    'a.',
    'a.0',
    'a.01',
    'a.-1',
    'a.1.1',
    'a.x',
    'constructor.1',
    '__x__.1',
    '.1',
    'a.1000000',
  ];
  expect(others.filter((text) => RequestId.safeParse(text).success)).toEqual([]);
});
