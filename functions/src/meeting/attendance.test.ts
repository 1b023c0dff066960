import { type Attendance, doorsOpen, standingOf } from '@sangathan/model';
import { describe, expect, test } from 'vitest';
import { anAttendance, at } from '../fixture.ts';
import { afterCheckIn, afterConfirmation, refusalOfConfirmation, refusalOfMark } from './attendance.ts';

const hour = 60 * 60_000;
const confirmed = { uid: 'host', officeBearerId: 'host', at: at(5000) };
const live = anAttendance({ seenAt: at(3000) });
const late = anAttendance({ late: true, seenAt: at(2000) });
const byHand = anAttendance({ method: 'hand' });
const shared = anAttendance({ sharedNumber: true });

describe('after a check-in there is stored', () => {
  test.each<[string, Attendance | null, Attendance, Attendance]>([
    ['the first one', null, live, live],
    ['still the first one, when it is repeated', live, anAttendance({ seenAt: at(9000) }), live],
    ['still the one of now, when a late one comes', live, late, live],
    ['still the host’s mark, when a code comes', byHand, live, byHand],
    ['the one of now, when there was a late one that waits', late, live, live],
    [
      'still the first late one, when a later one comes',
      late,
      anAttendance({ late: true, seenAt: at(4000) }),
      late,
    ],
    ['still the late one that the host has confirmed', { ...late, confirmed }, live, { ...late, confirmed }],
    ['still a shared number, when its code comes again', shared, live, shared],
  ])('%s', (_what, former, next, stored) => {
    expect(afterCheckIn(former, next)).toEqual(stored);
  });
});

describe('a confirmation', () => {
  const other = { ...confirmed, uid: 'other' };

  test.each([
    ['a late one', late],
    ['a shared number', shared],
    ['a late one with a shared number', anAttendance({ late: true, sharedNumber: true })],
  ])('makes %s present, and the first one stays', (_what, waiting) => {
    const once = afterConfirmation(waiting, confirmed);
    expect(standingOf(once)).toBe('present');
    expect(once).toEqual({ ...waiting, confirmed });
    expect(afterConfirmation(once, other)).toBe(once);
  });

  test('changes nothing where nothing waits', () => {
    expect(afterConfirmation(live, confirmed)).toBe(live);
  });
});

const begins = 1_800_000_000_000;
const ends = begins + hour;
const times = { startsAt: at(begins), endsAt: at(ends) };

test.each([
  ['long before the meeting', begins - doorsOpen - 1, 'meeting-not-begun'],
  ['from when the doors open', begins - doorsOpen, null],
  ['two days after the end', ends + 48 * hour, null],
  ['later than that', ends + 48 * hour + 1, 'marking-over'],
])('marking by hand %s: %3$s', (_when, now, refusal) => {
  expect(refusalOfMark(times, now)).toBe(refusal);
});

test.each([
  ['three days after the end', ends + 72 * hour, null],
  ['later than that', ends + 72 * hour + 1, 'marking-over'],
])('confirming %s: %3$s', (_when, now, refusal) => {
  expect(refusalOfConfirmation(times, now)).toBe(refusal);
});
