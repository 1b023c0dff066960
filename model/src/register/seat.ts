import { type Evidence, type OfficeBearer, reconfirmationDays } from './officeBearer.ts';
import { expectedPosts, type Post } from './post.ts';
import { socialNetworks } from './social/profileLink.ts';
import type { CountedDetail } from './tally.ts';
import type { Unit } from './unit/unit.ts';

/** An expected post of a unit; an MLA's or MP's has the number of its constituency. */
export interface Seat {
  post: Post;
  seat: number | null;
}

/** The seats of an open unit. */
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

/** The constituency number of an MLA's or MP's entry; `null` for other posts. */
export function seatNumber({ post, assembly, lokSabha }: OfficeBearer): number | null {
  return post === 'mla' ? assembly : post === 'mp' ? lokSabha : null;
}

/** From the least to the most trusted. */
const trust: readonly Evidence[] = ['collected', 'stale', 'verified', 'approved', 'reconfirmed'];

/** The most trusted of a seat's holders: a seat with two holders is filled once. */
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

/** Evidence at a time: an expired reconfirmation is stale, even if not yet stored so. Times in epoch milliseconds. */
export function evidenceOn(evidence: Evidence, since: number, now: number): Evidence {
  const isOld = now - since > reconfirmationDays * 24 * 60 * 60_000;
  return evidence === 'reconfirmed' && isOld ? 'stale' : evidence;
}
