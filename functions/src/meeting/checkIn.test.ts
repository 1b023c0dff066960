import {
  codeEarly,
  codeStep,
  doorsOpen,
  type Grant,
  grantFrom,
  lateUpload,
  type Meeting,
  spokenStep,
} from '@sangathan/model';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOfficeBearer, at } from '../fixture.ts';
import { type CheckInFacts, decideCheckIn, mostTries } from './checkIn.ts';
import { ageOf, codeKinds, codesBetween, numberHash } from './codes.ts';

const key = 'ab'.repeat(32);
const begins = 1_800_000_000_000;
const ends = begins + 60 * 60_000;
const minute = 60_000;

const meeting: Meeting = {
  title: 'Booth presidents of Ajmer',
  unitId: 'RJ-D01',
  level: 'district',
  path: { state: 'RJ', district: 'RJ-D01' },
  audience: { levels: ['booth'], posts: ['president'] },
  startsAt: at(begins),
  endsAt: at(ends),
  hostUid: 'host',
  hostOfficeBearerId: 'district-president',
};
const grant = grantFrom('bearer', anOfficeBearer(), '+916000000001') as Grant;

const codeShownAt = (method: 'qr' | 'spoken', moment: number, meetingId = 'meeting') =>
  codeKinds[method].of(key, meetingId, Math.floor(moment / codeKinds[method].step));

/** A check-in with the code shown at `now`, with differences. */
function facts(
  now: number,
  changes: Partial<CheckInFacts> = {},
  call: Partial<CheckInFacts['call']> = {},
): CheckInFacts {
  const code = codeShownAt(call.method ?? 'qr', now);
  return {
    call: { code, method: 'qr', seenAt: now, late: false, ...call },
    meetingId: 'meeting',
    meeting,
    key,
    grant,
    now,
    tries: 0,
    ...changes,
  };
}

const during = begins + 10 * minute;

const nextDay = ends + 20 * 60 * minute;

describe('checked in is whoever', () => {
  test.each([
    ['scans the code on the screen', facts(during)],
    ['types the spoken code', facts(during, {}, { method: 'spoken' })],
    [
      'scans a code that is two steps old',
      facts(during + 2 * codeStep, {}, { code: codeShownAt('qr', during) }),
    ],
    ['comes while the doors are open, before it begins', facts(begins - doorsOpen)],
    [
      'scans a code by a clock that is some seconds ahead of the server’s',
      facts(during - codeEarly, {}, { code: codeShownAt('qr', during) }),
    ],
    [
      'has a phone that calls it late and whose clock is wrong, with a code of now',
      facts(during, {}, { seenAt: during + 30 * minute, late: true }),
    ],
  ])('%s', (_sentence, given) => {
    expect(decideCheckIn(given)).toEqual({ seenAt: given.now, late: false });
  });

  test.each([
    ['the next day', nextDay, during],
    ['until two days after the end', ends + lateUpload, during],
    ['once its code is three steps old', during + 3 * codeStep, during],
    ['just after the end', ends + 1, ends],
  ])('saw the code offline and sends it %s, but late', (_when, now, seenAt) => {
    const given = facts(now, {}, { code: codeShownAt('qr', seenAt), seenAt, late: true });
    expect(decideCheckIn(given)).toEqual({ seenAt, late: true });
  });
});

const secretary = grantFrom('bearer', anOfficeBearer({ post: 'secretary' }), '+916000000001') as Grant;
const neighbour = { ...grant, path: { ...grant.path, district: 'RJ-D02' } };

describe('refused is whoever', () => {
  test.each([
    ['has another post', facts(during, { grant: secretary }), 'not-invited'],
    ['is of another district', facts(during, { grant: neighbour }), 'not-invited'],
    ['comes long before it begins', facts(begins - doorsOpen - 1), 'meeting-not-begun'],
    ['comes after the end', facts(ends + 1), 'meeting-over'],
    [
      'has a code three steps old',
      facts(during + 3 * codeStep, {}, { code: codeShownAt('qr', during) }),
      'code-old',
    ],
    [
      'has a spoken code ten minutes old',
      facts(during + 2 * spokenStep, {}, { method: 'spoken', code: codeShownAt('spoken', during) }),
      'code-old',
    ],
    [
      'has another meeting’s code',
      facts(during, {}, { code: codeShownAt('qr', during, 'other') }),
      'code-wrong',
    ],
    ['makes a code up', facts(during, {}, { code: 'x' }), 'code-wrong'],
    [
      'has a code of the step to come, more than some seconds early',
      facts(during - codeEarly - 1, {}, { code: codeShownAt('qr', during) }),
      'code-wrong',
    ],
    [
      'has a spoken code minutes before it is shown',
      facts(during - 4 * minute, {}, { method: 'spoken', code: codeShownAt('spoken', during) }),
      'code-wrong',
    ],
    ['has guessed five times', facts(during, { tries: mostTries }, { method: 'spoken' }), 'too-many-tries'],
    [
      'sends late what it says was seen at another time',
      facts(ends + minute, {}, { code: codeShownAt('qr', during), seenAt: during + 20 * minute, late: true }),
      'code-wrong',
    ],
    [
      'sends late what it says will be seen',
      facts(
        during,
        {},
        { code: codeShownAt('qr', during + 30 * minute), seenAt: during + 30 * minute, late: true },
      ),
      'code-wrong',
    ],
    [
      'sends later than two days after the end',
      facts(ends + lateUpload + 1, {}, { code: codeShownAt('qr', during), seenAt: during, late: true }),
      'meeting-over',
    ],
  ] as const)('%s', (_sentence, given, code) => {
    expect(() => decideCheckIn(given)).toThrow(expect.objectContaining({ code }));
  });
});

describe('codes', () => {
  test('every code of the screen is accepted while it is shown', () => {
    for (const method of ['qr', 'spoken'] as const) {
      for (const { from, code } of codesBetween(method, key, 'meeting', during, during + 20 * minute)) {
        expect(ageOf(method, code, key, 'meeting', from)).toBe(0);
      }
    }
  });

  test('a code of another key, meeting or kind is wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: begins, max: ends }), (moment) => {
        expect(ageOf('qr', codeShownAt('qr', moment), 'cd'.repeat(32), 'meeting', moment)).toBeNull();
        expect(ageOf('qr', codeShownAt('qr', moment), key, 'other', moment)).toBeNull();
        expect(ageOf('qr', codeShownAt('spoken', moment), key, 'meeting', moment)).toBeNull();
      }),
    );
  });

  test('a number’s hash tells nothing across meetings, and is none of the codes', () => {
    const mobile = '+916000000001';
    const hashes = [
      numberHash(key, 'meeting', mobile),
      numberHash(key, 'other', mobile),
      numberHash('cd'.repeat(32), 'meeting', mobile),
      numberHash(key, 'meeting', '+916000000002'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash) && !hash.includes('6000000001'))).toBe(true);
  });

  test('a QR code has 144 bits and a spoken one six digits', () => {
    expect(codeShownAt('qr', during)).toMatch(/^[\w-]{24}$/);
    expect(codeShownAt('spoken', during)).toMatch(/^\d{6}$/);
  });
});
