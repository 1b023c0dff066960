import {
  type CountedDetail,
  countedDetails,
  type Evidence,
  type Level,
  levels,
  type OfficeBearer,
  type Post,
  posts,
  type Tally,
} from '@sangathan/model';

/** The bar's segments, most trusted first. */
export const ladder = [
  'reconfirmed',
  'approved',
  'verified',
  'stale',
  'collected',
] as const satisfies Evidence[];

/** Expected posts by the evidence of their holders. Each post is counted once, in `evidence` or as vacant. */
export interface Coverage {
  expected: number;
  filled: number;
  vacant: number;
  evidence: Record<Evidence, number>;
}

/** Whole percents of the expected posts. With `vacant` they add up to 100, or are all 0 if none is expected. */
export interface CoveragePercent {
  filled: number;
  vacant: number;
  evidence: Record<Evidence, number>;
}

const noEvidence = (): Record<Evidence, number> => ({
  collected: 0,
  verified: 0,
  approved: 0,
  reconfirmed: 0,
  stale: 0,
});

/** The coverage of a unit's subtree. */
export function coverageOf({ seats, evidence }: Pick<Tally, 'seats' | 'evidence'>): Coverage {
  const sum = (key: 'expected' | 'filled') =>
    Object.values(seats).reduce((total, seat) => total + seat[key], 0);
  const [expected, filled] = [sum('expected'), sum('filled')];
  return { expected, filled, vacant: expected - filled, evidence };
}

/** The coverage of a single post. */
export function coverageOfPost(holder: Pick<OfficeBearer, 'evidence'> | undefined): Coverage {
  const evidence = noEvidence();
  if (holder) evidence[holder.evidence] = 1;
  return { expected: 1, filled: holder ? 1 : 0, vacant: holder ? 0 : 1, evidence };
}

/**
 * Whole percents that add up to 100, by the largest remainder method. A part above 0 gets at least 1, so that
 * 1,619 of 1,620 is not shown as 100.
 */
export function splitPercent(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (100 * part) / whole);
  const shown = exact.map((share, index) => (parts[index] === 0 ? 0 : Math.max(1, Math.floor(share))));
  const missing = 100 - shown.reduce((sum, share) => sum + share, 0);
  // A shortfall goes to the largest remainders; an excess, from parts raised to 1, comes off the largest part.
  const remainder = (index: number) => (exact[index] ?? 0) - (shown[index] ?? 0);
  const weight = missing > 0 ? remainder : (index: number) => shown[index] ?? 0;
  for (let step = 0; step < Math.abs(missing); step += 1) {
    const [most = 0] = shown.map((_, index) => index).sort((one, other) => weight(other) - weight(one));
    shown[most] = (shown[most] ?? 0) + Math.sign(missing);
  }
  return shown;
}

/** A coverage in whole percents. */
export function percentOf({ evidence, vacant }: Coverage): CoveragePercent {
  const [vacantPercent = 0, ...shares] = splitPercent([vacant, ...ladder.map((rung) => evidence[rung])]);
  const percents = Object.fromEntries(ladder.map((rung, index) => [rung, shares[index] ?? 0]));
  return {
    filled: shares.reduce((sum, share) => sum + share, 0),
    vacant: vacantPercent,
    evidence: percents as Record<Evidence, number>,
  };
}

/** The expected and filled posts of one kind. */
export interface SeatRow {
  key: string;
  level: Level;
  post: Post;
  expected: number;
  filled: number;
}

/** The rows, from the state down, and within a level in the order of the posts. */
export function seatRows({ seats }: Pick<Tally, 'seats'>): SeatRow[] {
  return levels.flatMap((level) =>
    posts.flatMap((post) => {
      const key = `${level}_${post}`;
      const seat = seats[key];
      return seat && seat.expected > 0 ? [{ key, level, post, ...seat }] : [];
    }),
  );
}

/** How many filled posts have a detail. */
export interface DetailRow {
  detail: CountedDetail;
  present: number;
}

export function detailRows({ details }: Pick<Tally, 'details'>): DetailRow[] {
  return countedDetails.map((detail) => ({ detail, present: details[detail] }));
}
