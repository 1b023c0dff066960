import {
  type Attendance,
  AttendanceContribution,
  mostAttendance,
  type OfficeBearer,
  type Post,
  seatNumber,
  standingOf,
  standings,
  TurnoutContributions,
  type Unit,
} from '@sangathan/model';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAttendance, anOfficeBearer, at, aUnit } from '../fixture.ts';
import { unitContribution } from '../register/figures/contribution.ts';
import { tallyOf } from '../register/figures/tally.ts';
import { afterCheckIn, afterConfirmation } from './attendance.ts';
import { addSeatCounts, attendanceContribution, countSeats } from './seats.ts';
import { expectedIn } from './turnout.rollup.ts';

const none = { present: 0, late: 0, sharedNumber: 0 };
const confirmed = { uid: 'host', officeBearerId: 'host', at: at(5000) };

const contributionOf = (changes: Partial<Attendance>) =>
  attendanceContribution(anAttendance(changes), 'M1') as AttendanceContribution;

const late = contributionOf({ late: true });
const shared = contributionOf({ sharedNumber: true });
const present = contributionOf({});

describe('a seat counts once', () => {
  test.each([
    ['however many of its presidents check in', [present, present, present], { ...none, present: 1 }],
    ['as present, if one of them is', [late, present, shared], { ...none, present: 1 }],
    ['as late, if the others share a number', [shared, late, late], { ...none, late: 1 }],
    ['as a shared number, if nobody has another', [shared, shared], { ...none, sharedNumber: 1 }],
    [
      'as present, once a late one is confirmed',
      [contributionOf({ late: true, confirmed })],
      { ...none, present: 1 },
    ],
  ])('%s', (_how, attendance, counts) => {
    expect(countSeats(attendance, {})).toEqual(counts);
  });
});

test('posts that figures do not count, and seats that the district does not have, are not counted', () => {
  expect(attendanceContribution(anAttendance({ post: 'secretary' }), 'M1')).toBeNull();
  const district = { D1: { mla: [7], mp: [] } };
  const of = (post: Post, seat: number | null) => contributionOf({ unitId: 'D1', post, seat });
  const attendance = [of('mla', 7), of('mla', 8), of('mla', null), of('mp', 7)];
  expect(countSeats(attendance, district)).toEqual({ ...none, present: 1 });
});

interface Invited {
  id: string;
  unitId: string;
  card: OfficeBearer;
}

const districtPath = { state: 'RJ', district: 'D1' };
const boothPath = (unitId: string) => ({ ...districtPath, block: 'B1', mandal: 'M1', booth: unitId });

/** Holders of a district: presidents of its booths, several in one, and its MLAs. */
const holders = fc
  .array(
    fc.record({ booth: fc.integer({ min: 0, max: 4 }), seat: fc.option(fc.integer({ min: 1, max: 3 })) }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((all) =>
    all.map(({ booth, seat }, index): Invited => {
      const unitId = seat === null ? `P${booth}` : 'D1';
      const place = { unitId, path: seat === null ? boothPath(unitId) : districtPath };
      const office =
        seat === null ? ({ level: 'booth' } as const) : ({ level: 'district', post: 'mla' } as const);
      return { id: `holder-${index}`, unitId, card: anOfficeBearer({ ...place, ...office, assembly: seat }) };
    }),
  );

const units: { id: string; unit: Unit }[] = [
  { id: 'D1', unit: aUnit({ level: 'district', path: districtPath, assemblySeats: [1, 2] }) },
  ...[0, 1, 2, 3, 4].map((rank) => ({ id: `P${rank}`, unit: aUnit({ path: boothPath(`P${rank}`) }) })),
];
const unitsById = Object.fromEntries(
  units.map(({ id, unit }) => [id, unitContribution({ ...unit, closed: null })]),
);

type Act = { who: number; number: number; kind: 'live' | 'late' | 'hand' | 'confirm' };

const acts = fc.array(
  fc.record({
    who: fc.nat(13),
    number: fc.nat(5),
    kind: fc.constantFrom('live' as const, 'late' as const, 'hand' as const, 'confirm' as const),
  }),
  { maxLength: 30 },
);

/** What is stored after some acts, one after the other; `numberOf`: with which number somebody checks in. */
function stored(invited: Invited[], done: Act[], numberOf: (act: Act) => number): Attendance[] {
  const attendance = new Map<string, Attendance>();
  const numbers = new Map<number, string>();
  for (const act of done) {
    const one = invited[act.who % invited.length];
    if (!one) continue;
    const { id, unitId, card } = one;
    const former = attendance.get(id) ?? null;
    const copied = { officeBearerId: id, unitId, post: card.post, seat: seatNumber(card) };
    if (act.kind === 'confirm' || (act.kind === 'hand' && former)) {
      if (former) attendance.set(id, afterConfirmation(former, confirmed));
      continue;
    }
    if (act.kind === 'hand') {
      attendance.set(id, anAttendance({ ...copied, method: 'hand' }));
      continue;
    }
    const first = numbers.get(numberOf(act)) ?? id;
    const next = anAttendance({ ...copied, late: act.kind === 'late', sharedNumber: first !== id });
    const after = afterCheckIn(former, next);
    if (after !== former) numbers.set(numberOf(act), first);
    attendance.set(id, after);
  }
  return [...attendance.values()];
}

const figuresOf = (attendance: Attendance[]) =>
  countSeats(
    attendance.flatMap((one) => attendanceContribution(one, one.unitId) ?? []),
    unitsById,
  );

const audience = {
  levels: ['district' as const, 'booth' as const],
  posts: ['president' as const, 'mla' as const],
};

describe('whatever people do,', () => {
  test('no more are counted than the filled seats that are expected', () => {
    fc.assert(
      fc.property(holders, acts, (invited, done) => {
        const cards = invited.map(({ card }) => card);
        const expected = expectedIn(tallyOf({ units, cards, pending: [] }, 0), audience);
        const figures = figuresOf(stored(invited, done, ({ number }) => number));
        expect(standings.reduce((sum, standing) => sum + figures[standing], 0)).toBeLessThanOrEqual(expected);
      }),
    );
  });

  test('a number is unmarked in one entry alone', () => {
    fc.assert(
      fc.property(holders, acts, (invited, done) => {
        const checkIns = done.filter(({ kind }) => kind === 'live' || kind === 'late');
        const attendance = stored(invited, checkIns, () => 1);
        expect(attendance.filter(({ sharedNumber }) => !sharedNumber)).toHaveLength(
          Math.min(1, attendance.length),
        );
      }),
    );
  });

  test('the order of check-ins and marks makes no difference where each has a number of their own', () => {
    const shuffled = acts.chain((done) => {
      const doneFirst = done.filter(({ kind }) => kind !== 'confirm');
      const all = fc.shuffledSubarray(doneFirst, { minLength: doneFirst.length });
      return fc.tuple(fc.constant(doneFirst), all);
    });
    fc.assert(
      fc.property(holders, shuffled, (invited, [one, other]) => {
        const own = ({ who }: Act) => who % invited.length;
        expect(figuresOf(stored(invited, other, own))).toEqual(figuresOf(stored(invited, one, own)));
      }),
    );
  });

  test('a turnout is what its parts add up to, in any order', () => {
    fc.assert(
      fc.property(holders, acts, fc.func(fc.nat()), (invited, done, rankOf) => {
        const attendance = stored(invited, done, ({ number }) => number);
        const parts = units.map(({ id }) => figuresOf(attendance.filter(({ unitId }) => unitId === id)));
        const sorted = [...attendance].sort((one, other) => rankOf(one) - rankOf(other));
        expect(addSeatCounts(parts)).toEqual(figuresOf(attendance));
        expect(figuresOf(sorted)).toEqual(figuresOf(attendance));
      }),
    );
  });
});

test('the attendance of the fullest scope fits in one document', () => {
  const idOf = (index: number) => String(index).padStart(64, 'i');
  const one = contributionOf({ unitId: idOf(1), sharedNumber: true, post: 'president', seat: null });
  const attendance = Array.from({ length: mostAttendance }, (_, index) => [
    idOf(index),
    { ...one, at: idOf(2) },
  ]);
  const contributions = { units: {}, attendance: Object.fromEntries(attendance), children: [] };
  expect(TurnoutContributions.safeParse(contributions).success).toBe(true);
  expect(JSON.stringify(contributions).length + 50_000).toBeLessThan(1_048_576);
  expect(AttendanceContribution.parse(one).standing).toBe(standingOf(anAttendance({ sharedNumber: true })));
});
