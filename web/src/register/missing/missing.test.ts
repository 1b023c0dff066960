import type { OfficeBearer, Unit } from '@sangathan/model';
import { describe, expect, it } from 'vitest';
import { anOfficeBearer, at, aUnit } from '../../../../functions/src/fixture.ts';
import { tallyOf } from '../../../../functions/src/register/figures/tally.ts';
import { gapCount, gapNamed, gaps, withGap } from './missing.ts';

const day = 24 * 60 * 60_000;
const now = 100 * day;
const booth = (id: string, changes: Partial<Unit> = {}) => ({ ...aUnit(changes), id });
const card = (unitId: string, changes: Partial<OfficeBearer> = {}) =>
  anOfficeBearer({ unitId, evidenceAt: at(99 * day), ...changes });

const units = [
  booth('vacant'),
  booth('left'),
  booth('closed', { closed: '2026-01-02' }),
  booth('collected'),
  booth('two'),
  booth('stale'),
  booth('city', { level: 'district', kind: 'city', assemblySeats: [1, 2] }),
];
const cards = [
  card('left', { until: '2026-02-01' }),
  card('closed'),
  card('collected', { village: null }),
  card('two', { evidence: 'collected' }),
  card('two', { evidence: 'approved', known: { mobile: false, email: true } }),
  card('stale', { evidence: 'reconfirmed', evidenceAt: at(0) }),
  card('city', { post: 'mla', assembly: 2, photo: 'a'.repeat(64) }),
];
const found = (gap: string) =>
  withGap(units, cards, gapNamed(gap), now).map(({ unit, seat }) => [unit.id, seat.post, seat.seat]);

describe('the list', () => {
  it.each([
    [
      'vacant',
      [
        ['vacant', 'president', null],
        ['left', 'president', null],
        ['city', 'president', null],
        ['city', 'mla', 1],
      ],
    ],
    [
      'collected',
      [
        ['collected', 'president', null],
        ['city', 'mla', 2],
      ],
    ],
    ['approved', [['two', 'president', null]]],
    ['stale', [['stale', 'president', null]]],
    ['reconfirmed', []],
    ['no-village', [['collected', 'president', null]]],
    ['no-mobile', [['two', 'president', null]]],
  ])('of %s names each post once, by the holder who can be relied on most', (gap, posts) => {
    expect(found(gap)).toEqual(posts);
  });

  it.each(gaps)('of %s is as long as the figure says', (gap) => {
    const tally = tallyOf({ units: units.map((unit) => ({ id: unit.id, unit })), cards, pending: [] }, now);
    expect(found(gap)).toHaveLength(gapCount(tally, gap));
  });
});

it('dates a vacancy', () => {
  const days = withGap(units, cards, 'vacant', now).map(({ unit, vacantSince }) => [unit.id, vacantSince]);
  expect(days.slice(0, 2)).toEqual([
    ['vacant', aUnit().opened],
    ['left', '2026-02-01'],
  ]);
});

it('lists vacant posts by default', () => {
  expect(gapNamed(undefined)).toBe('vacant');
  expect(gapNamed('nonsense')).toBe('vacant');
});
