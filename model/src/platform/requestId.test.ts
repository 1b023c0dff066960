import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Id } from '../platform/scalar.ts';
import { RequestId, requestIdOf, requestNumber } from './requestId.ts';

test('a request’s id is its entry’s id and a running number, and no other text is one', () => {
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
