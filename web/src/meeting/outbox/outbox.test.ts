import { beforeEach, describe, expect, it } from 'vitest';
import {
  dequeue,
  enqueue,
  isQueued,
  isTransient,
  type QueuedCheckIn,
  readOutbox,
  requestOf,
} from './outbox.ts';

let held: Map<string, string>;
const store = {
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, value),
};
const checkIn: QueuedCheckIn = {
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

describe('the outbox', () => {
  it('holds a check-in with its code and its time', () => {
    enqueue(store, checkIn);
    expect(readOutbox(store)).toEqual([checkIn]);
  });

  it('holds one check-in for each person and meeting, with the newest code', () => {
    enqueue(store, checkIn);
    enqueue(store, { ...checkIn, code: '111111' });
    enqueue(store, { ...checkIn, officeBearerId: 'daughter' });
    expect(readOutbox(store).map(({ officeBearerId, code }) => [officeBearerId, code])).toEqual([
      ['o', '111111'],
      ['daughter', '482915'],
    ]);
  });

  it('no longer holds a check-in that another code has replaced', () => {
    enqueue(store, checkIn);
    expect(isQueued(store, checkIn)).toBe(true);
    enqueue(store, { ...checkIn, code: '111111' });
    expect(isQueued(store, checkIn)).toBe(false);
  });

  it('removes one check-in and leaves the others', () => {
    enqueue(store, checkIn);
    enqueue(store, { ...checkIn, meetingId: 'n' });
    dequeue(store, checkIn);
    expect(readOutbox(store).map(({ meetingId }) => meetingId)).toEqual(['n']);
  });

  it.each(['', 'no json', '{}', '[{"meetingId":1}]'])('reads corrupt storage as empty: %s', (text) => {
    held.set('outbox', text);
    expect(readOutbox(store)).toEqual([]);
    enqueue(store, checkIn);
    expect(readOutbox(store)).toHaveLength(1);
  });

  it('sends a check-in with its time, and says when that is late', () => {
    expect(requestOf(checkIn, 2000)).toMatchObject({ seenAt: 1000, late: false });
    expect(requestOf(checkIn, 60_000)).toMatchObject({ seenAt: 1000, late: true });
  });
});

it.each([
  ['offline', true],
  ['unexpected', true],
  ['code-old', false],
  ['not-invited', false],
] as const)('%s is transient: %s', (failure, expected) => {
  expect(isTransient(failure)).toBe(expected);
});
