import { describe, expect, test } from 'vitest';
import type { Grant } from '../register/grant.ts';
import type { Level } from '../register/level.ts';
import type { Right } from '../register/post.ts';
import { mayHost, standingOf } from './policy.ts';

const path = { state: 'S', district: 'D', block: 'B', mandal: 'M', booth: 'P' };
const meeting = { path: { state: 'S', district: 'D', block: 'B' }, hostOfficeBearerId: 'host' };

const grant = (level: Level, rights: Right[] = ['conveneMeetings'], changes: Partial<Grant> = {}) =>
  ({
    level,
    unitId: path[level],
    path,
    rights,
    sight: 'subtree',
    officeBearerId: 'other',
    ...changes,
  }) as Grant;

const asHost = { officeBearerId: 'host' };

describe('a block’s meeting is run by whoever may convene meetings', () => {
  test.each([
    ['there', grant('block'), true],
    ['above', grant('district'), true],
    ['below', grant('mandal'), false],
    ['in another block', grant('block', ['conveneMeetings'], { unitId: 'B2' }), false],
    ['with a constituency for a sight', grant('district', ['conveneMeetings'], { sight: 'assembly' }), false],
  ])('%s: %#', (_where, of, may) => {
    expect(mayHost(of, meeting)).toBe(may);
  });
});

describe('who has convened a meeting no longer runs it', () => {
  test.each([
    ['once the right is taken', grant('block', ['edit'], asHost)],
    ['after moving on to another block', grant('block', ['conveneMeetings'], { ...asHost, unitId: 'B2' })],
    ['after moving down', grant('mandal', ['conveneMeetings'], asHost)],
  ])('%s', (_when, former) => {
    expect(mayHost(former, meeting)).toBe(false);
  });
});

test.each([
  { late: false, sharedNumber: false, standing: 'present' },
  { late: true, sharedNumber: false, standing: 'late' },
  { late: false, sharedNumber: true, standing: 'sharedNumber' },
  { late: true, sharedNumber: true, standing: 'sharedNumber' },
] as const)('late $late, with a shared number $sharedNumber, counts as $standing until confirmed', (one) => {
  const { standing, ...facts } = one;
  expect(standingOf({ ...facts, confirmed: null })).toBe(standing);
  const at = { seconds: 0, nanoseconds: 0, toMillis: () => 0 };
  expect(standingOf({ ...facts, confirmed: { uid: 'uid', officeBearerId: 'host', at } })).toBe('present');
});
