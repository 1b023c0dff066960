import { type Evidence, type OfficeBearer, reconfirmationDays, socialNetworks } from './officeBearer.ts';
import { expectedPosts, type Post } from './post.ts';
import type { CountedDetail } from './tally.ts';
import type { Unit } from './unit/unit.ts';

/** A post that a unit should have filled; an MLA's or MP's with its number. */
export interface Seat {
  post: Post;
  seat: number | null;
}

/** The posts that an open unit should have filled. */
export function seatsOf({
  level,
  assemblySeats,
  lokSabhaSeats,
}: Pick<Unit, 'level' | 'assemblySeats' | 'lokSabhaSeats'>): Seat[] {
  return [
    ...expectedPosts[level].map((post) => ({ post, seat: null })),
    ...assemblySeats.map((seat) => ({ post: 'mla' as const, seat })),
    ...lokSabhaSeats.map((seat) => ({ post: 'mp' as const, seat })),
  ];
}

/** The number of the seat that an entry's post has. */
export function seatNumber({ post, assembly, lokSabha }: OfficeBearer): number | null {
  return post === 'mla' ? assembly : post === 'mp' ? lokSabha : null;
}

/** From the least to the most that can be relied on. */
const trust: readonly Evidence[] = ['collected', 'stale', 'verified', 'approved', 'reconfirmed'];

/** The one of a post's holders who can be relied on most: a post with two holders is filled once. */
export function mostTrusted<T extends { evidence: Evidence }>(holders: readonly T[]): T | undefined {
  return [...holders].sort((one, other) => trust.indexOf(other.evidence) - trust.indexOf(one.evidence))[0];
}

/** Whether an entry has a detail. */
export const hasDetail: Record<CountedDetail, (card: OfficeBearer) => boolean> = {
  photo: (card) => card.photo !== null,
  village: (card) => card.village !== null,
  mobile: (card) => card.known.mobile,
  email: (card) => card.known.email,
  social: (card) => socialNetworks.some((network) => card.social[network] !== null),
};

/** Evidence on a day: a reconfirmation that has run out is stale, written so or not. Times in epoch milliseconds. */
export function evidenceOn(evidence: Evidence, since: number, now: number): Evidence {
  const isOld = now - since > reconfirmationDays * 24 * 60 * 60_000;
  return evidence === 'reconfirmed' && isOld ? 'stale' : evidence;
}
