import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, coverageOfPost, percentOf, seatRows, splitPercent } from './figures.ts';

const evidence = { collected: 40, verified: 30, approved: 20, reconfirmed: 5, stale: 0 };
const seats = {
  booth_president: { expected: 100, filled: 90 },
  mandal_president: { expected: 5, filled: 5 },
  district_mla: { expected: 3, filled: 0 },
};

describe('coverage', () => {
  it('counts every expected post once', () => {
    const coverage = coverageOf({ seats, evidence });
    expect(coverage).toMatchObject({ expected: 108, filled: 95, vacant: 13 });
    const known = Object.values(coverage.evidence).reduce((sum, count) => sum + count, 0);
    expect(known + coverage.vacant).toBe(coverage.expected);
  });

  it('of a single post is its holder’s evidence, or a vacancy', () => {
    expect(coverageOfPost({ evidence: 'collected' })).toMatchObject({ filled: 1, vacant: 0 });
    expect(coverageOfPost({ evidence: 'collected' }).evidence).toMatchObject({ collected: 1, verified: 0 });
    expect(coverageOfPost(undefined)).toMatchObject({ filled: 0, vacant: 1 });
  });

  it('does not count collected entries as verified', () => {
    const collectedOnly = { collected: 90, verified: 0, approved: 0, reconfirmed: 0, stale: 0 };
    const percent = percentOf({ expected: 100, filled: 90, vacant: 10, evidence: collectedOnly });
    expect(percent.evidence).toEqual({ collected: 90, verified: 0, approved: 0, reconfirmed: 0, stale: 0 });
    expect(percent.filled).toBe(90);
  });
});

describe('percents', () => {
  it.each([
    [
      [0, 0],
      [0, 0],
    ],
    [
      [1, 0],
      [100, 0],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [1619, 1],
      [99, 1],
    ],
    [
      [1, 1619],
      [1, 99],
    ],
    [
      [1, 1, 53998],
      [1, 1, 98],
    ],
  ])('splits %j into %j', (parts, shown) => {
    expect(splitPercent(parts)).toEqual(shown);
  });

  it('add up to 100, and are at least 1 for a part above 0', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60_000), { minLength: 1, maxLength: 6 }), (parts) => {
        const shown = splitPercent(parts);
        const hasAny = parts.some((part) => part > 0);
        expect(shown.reduce((sum, share) => sum + share, 0)).toBe(hasAny ? 100 : 0);
        for (const [index, part] of parts.entries()) expect((shown[index] ?? 0) > 0).toBe(part > 0);
      }),
    );
  });
});

it('lists the expected posts from the state down', () => {
  expect(seatRows({ seats }).map(({ key }) => key)).toEqual([
    'district_mla',
    'mandal_president',
    'booth_president',
  ]);
});
