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

/** The parts of a bar, most trusted first, so that what can be relied on grows from its beginning. */
export const ladder = [
  'reconfirmed',
  'approved',
  'verified',
  'stale',
  'collected',
] as const satisfies Evidence[];

/** Expected posts and what is known of their holders. Every post is in one part of `evidence` or vacant. */
export interface Coverage {
  expected: number;
  filled: number;
  vacant: number;
  evidence: Record<Evidence, number>;
}

/** Whole percents of the expected posts, which add up to 100 with `vacant` (all 0 where none is expected). */
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

/** How far a unit's subtree is known. */
export function coverageOf({ seats, evidence }: Pick<Tally, 'seats' | 'evidence'>): Coverage {
  const sum = (key: 'expected' | 'filled') =>
    Object.values(seats).reduce((total, seat) => total + seat[key], 0);
  const [expected, filled] = [sum('expected'), sum('filled')];
  return { expected, filled, vacant: expected - filled, evidence };
}

/** The coverage of one post: by its holder's entry, or vacant. */
export function coverageOfPost(holder: Pick<OfficeBearer, 'evidence'> | undefined): Coverage {
  const evidence = noEvidence();
  if (holder) evidence[holder.evidence] = 1;
  return { expected: 1, filled: holder ? 1 : 0, vacant: holder ? 0 : 1, evidence };
}

/**
 * Whole percents that add up to 100: the largest remainders are rounded up, and a part that is not
 * nothing is never shown as nothing, so that 1,619 of 1,620 is not yet everything.
 */
export function splitPercent(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (100 * part) / whole);
  const shown = exact.map((share, index) => (parts[index] === 0 ? 0 : Math.max(1, Math.floor(share))));
  const missing = 100 - shown.reduce((sum, share) => sum + share, 0);
  // Too little: to the largest remainder. Too much, from parts raised to 1: off the largest part.
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

/** A row of the figures: how many expected posts of one kind are filled. */
export interface SeatRow {
  key: string;
  level: Level;
  post: Post;
  expected: number;
  filled: number;
}

/** The expected posts by level from the state down, and within a level in the order of the posts. */
export function seatRows({ seats }: Pick<Tally, 'seats'>): SeatRow[] {
  return levels.flatMap((level) =>
    posts.flatMap((post) => {
      const key = `${level}_${post}`;
      const seat = seats[key];
      return seat && seat.expected > 0 ? [{ key, level, post, ...seat }] : [];
    }),
  );
}

/** A detail, and how many of the filled posts have it on file. */
export interface DetailRow {
  detail: CountedDetail;
  present: number;
}

export function detailRows({ details }: Pick<Tally, 'details'>): DetailRow[] {
  return countedDetails.map((detail) => ({ detail, present: details[detail] }));
}
