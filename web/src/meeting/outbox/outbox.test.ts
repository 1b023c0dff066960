import { beforeEach, describe, expect, it } from 'vitest';
import { callOf, forget, isKept, type KeptCheckIn, keep, mayPass, readKept } from './outbox.ts';

let held: Map<string, string>;
const store = {
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, value),
};
const checkIn: KeptCheckIn = {
  meetingId: 'm',
  officeBearerId: 'o',
  code: '482915',
  method: 'spoken',
  seenAt: 1000,
  failure: null,
};

beforeEach(() => {
  held = new Map();
});

describe('a check-in without a network', () => {
  it('is kept with its code and its time', () => {
    keep(store, checkIn);
    expect(readKept(store)).toEqual([checkIn]);
  });

  it('is kept once for each person and meeting, with the newest code', () => {
    keep(store, checkIn);
    keep(store, { ...checkIn, code: '111111' });
    keep(store, { ...checkIn, officeBearerId: 'daughter' });
    expect(readKept(store).map(({ officeBearerId, code }) => [officeBearerId, code])).toEqual([
      ['o', '111111'],
      ['daughter', '482915'],
    ]);
  });

  it('is no longer itself once another code stands in its place', () => {
    keep(store, checkIn);
    expect(isKept(store, checkIn)).toBe(true);
    keep(store, { ...checkIn, code: '111111' });
    expect(isKept(store, checkIn)).toBe(false);
  });

  it('is forgotten alone', () => {
    keep(store, checkIn);
    keep(store, { ...checkIn, meetingId: 'n' });
    forget(store, checkIn);
    expect(readKept(store).map(({ meetingId }) => meetingId)).toEqual(['n']);
  });

  it.each(['', 'no json', '{}', '[{"meetingId":1}]'])(
    'survives what else stands in its place: %s',
    (text) => {
      held.set('check-ins', text);
      expect(readKept(store)).toEqual([]);
      keep(store, checkIn);
      expect(readKept(store)).toHaveLength(1);
    },
  );

  it('says with its time that it comes late', () => {
    expect(callOf(checkIn, 2000)).toMatchObject({ seenAt: 1000, late: false });
    expect(callOf(checkIn, 60_000)).toMatchObject({ seenAt: 1000, late: true });
  });
});

it.each([
  ['offline', true],
  ['unexpected', true],
  ['code-old', false],
  ['not-invited', false],
] as const)('after %s a retry can help: %s', (failure, helps) => {
  expect(mayPass(failure)).toBe(helps);
});
