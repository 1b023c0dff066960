import type { CallResponse, OfficeBearer, Unit } from '@sangathan/model';

/** An entry with the caller's mobile, and its unit. */
export interface Candidate {
  officeBearerId: string;
  card: OfficeBearer;
  unit: Unit;
}

export type Match = { state: 'unknown' } | { state: 'chosen'; candidate: Candidate } | { state: 'several' };

/** The candidates that can give a grant: current entries of open units. */
export function granting(candidates: Candidate[]): Candidate[] {
  return candidates.filter(({ card, unit }) => card.until === null && unit.closed === null);
}

/** The entry that a sign-in is for: the wanted or the only one; with several, the person has to choose. */
export function match(candidates: Candidate[], wantedId: string | null): Match {
  const wanted = candidates.find(({ officeBearerId }) => officeBearerId === wantedId);
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const candidate = wanted ?? only;
  if (candidate) return { state: 'chosen', candidate };
  return { state: candidates.length === 0 ? 'unknown' : 'several' };
}

/** The present grant's entry first, then verified ones, so that entries typed in by others cannot hide them. */
export function inOrder(candidates: Candidate[], grantedId: string | null): Candidate[] {
  const rank = ({ officeBearerId, card }: Candidate) =>
    officeBearerId === grantedId ? 0 : card.evidence === 'collected' ? 2 : 1;
  return candidates.toSorted((one, other) => rank(one) - rank(other));
}

/** What the chooser shows: only what tells an entry from the others. */
export function choicesOf(candidates: Candidate[]): CallResponse<'claimGrant'> {
  const choices = candidates.map(({ officeBearerId, card, unit }) => ({
    officeBearerId,
    name: card.name,
    post: card.post,
    unitName: unit.name,
  }));
  return { state: 'choose', choices };
}
