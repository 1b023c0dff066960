import type { OfficeBearer, Tally, Unit } from '@sangathan/model';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOfficeBearer, aRequest, at, aUnit } from '../../fixture.ts';
import { addTallies, emptyTally, tallyOf } from './tally.ts';

const day = 24 * 60 * 60_000;
const booth = (unit: Partial<Unit> = {}) => ({ id: 'RJ-P00001', unit: aUnit(unit) });
const counted = (cards: Partial<OfficeBearer>[], units = [booth()]) =>
  tallyOf({ units, cards: cards.map(anOfficeBearer), pending: [] }, 0);
const seat = (expected: number, filled: number) => ({ booth_president: { expected, filled } });

describe('a booth expects one president', () => {
  test.each<[string, Partial<OfficeBearer>[], Tally['seats']]>([
    ['nobody leaves it vacant', [], seat(1, 0)],
    ['a president fills it', [{}], seat(1, 1)],
    ['two presidents fill it once', [{}, { personId: 'other' }], seat(1, 1)],
    ['a secretary does not fill it', [{ post: 'secretary' }], seat(1, 0)],
    ['a former president does not fill it', [{ until: '2026-01-01' }], seat(1, 0)],
    ['another unit’s president does not fill it', [{ unitId: 'RJ-P00002' }], seat(1, 0)],
  ])('%s', (_sentence, cards, seats) => {
    expect(counted(cards).seats).toEqual(seats);
  });

  test('and a closed booth expects none', () => {
    const tally = counted([{}], [booth({ closed: '2026-02-01' })]);
    expect(tally).toEqual(emptyTally());
  });
});

test('the elected are counted by seat, each seat once', () => {
  const district = {
    id: 'RJ-D01',
    unit: aUnit({ level: 'district', kind: 'district', assemblySeats: [1, 2, 3], lokSabhaSeats: [9] }),
  };
  const elected = { unitId: 'RJ-D01', level: 'district' as const, post: 'mla' as const };
  const tally = counted(
    [
      { ...elected, assembly: 1 },
      { ...elected, assembly: 1 },
      { ...elected, assembly: 7 },
    ],
    [district],
  );
  expect(tally.seats).toEqual({
    district_president: { expected: 1, filled: 0 },
    district_mla: { expected: 3, filled: 1 },
    district_mp: { expected: 1, filled: 0 },
  });
});

test('evidence and details are those of the most trusted holder', () => {
  const tally = counted([
    { evidence: 'collected', photo: 'f'.repeat(64) },
    { evidence: 'approved', village: null, known: { mobile: true, email: true } },
  ]);
  expect(tally.evidence).toMatchObject({ collected: 0, approved: 1 });
  expect(tally.details).toEqual({ photo: 0, village: 0, mobile: 1, email: 1, social: 0 });
});

test.each([
  ['reconfirmed', 89 * day, 'reconfirmed'],
  ['reconfirmed', 91 * day, 'stale'],
  ['approved', 400 * day, 'approved'],
] as const)('%s after %i ms is %s', (evidence, now, expected) => {
  const cards = [anOfficeBearer({ evidence, evidenceAt: at(0) })];
  expect(tallyOf({ units: [booth()], cards, pending: [] }, now).evidence[expected]).toBe(1);
});

test('requests awaiting a decision are counted with the age of the oldest', () => {
  const pending = [300, 100].map((moment) => aRequest({ state: 'pending', createdAt: at(moment) }));
  expect(tallyOf({ units: [], cards: [], pending }, 0).pending).toEqual({ count: 2, oldestAt: 100 });
});

describe('for any entries', () => {
  const card = fc.record({
    unitId: fc.constantFrom('a', 'b', 'c'),
    post: fc.constantFrom('president' as const, 'secretary' as const),
    until: fc.constantFrom(null, '2026-01-01'),
    evidence: fc.constantFrom('collected' as const, 'verified' as const, 'approved' as const),
  });
  const units = ['a', 'b', 'c'].map((id) => ({ id, unit: aUnit() }));

  test('the evidence adds up to the filled posts, and never past the expected ones', () => {
    fc.assert(
      fc.property(fc.array(card), (cards) => {
        const { seats, evidence } = counted(cards, units);
        const filled = seats.booth_president?.filled ?? 0;
        expect(Object.values(evidence).reduce((sum, count) => sum + count, 0)).toBe(filled);
        expect(filled).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('tallies of the parts add up to the tally of the whole', () => {
    fc.assert(
      fc.property(fc.array(card), (cards) => {
        const parts = units.map((unit) => counted(cards, [unit]));
        expect(addTallies(parts)).toEqual(counted(cards, units));
      }),
    );
  });
});
