import type { CallResponse, OfficeBearer, Unit } from '@sangathan/model';

/** An entry that carries the caller's number, with the unit it is in. */
export interface Candidate {
  officeBearerId: string;
  card: OfficeBearer;
  unit: Unit;
}

export type Match = { state: 'unknown' } | { state: 'chosen'; candidate: Candidate } | { state: 'several' };

/** Entries that can give a grant: the post is held and the unit is open. */
export function standing(candidates: Candidate[]): Candidate[] {
  return candidates.filter(({ card, unit }) => card.until === null && unit.closed === null);
}

/** Which entry a sign-in is for; several ask the person, who may have named one of them already. */
export function match(candidates: Candidate[], wantedId: string | null): Match {
  const wanted = candidates.find(({ officeBearerId }) => officeBearerId === wantedId);
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const candidate = wanted ?? only;
  if (candidate) return { state: 'chosen', candidate };
  return { state: candidates.length === 0 ? 'unknown' : 'several' };
}

/** The entry of the present grant first, then those that their holders have verified: nothing typed in hides them. */
export function inOrder(candidates: Candidate[], grantedId: string | null): Candidate[] {
  const rank = ({ officeBearerId, card }: Candidate) =>
    officeBearerId === grantedId ? 0 : card.evidence === 'collected' ? 2 : 1;
  return candidates.toSorted((one, other) => rank(one) - rank(other));
}

/** What the chooser shows: no more of an entry than tells it from the others. */
export function choicesOf(candidates: Candidate[]): CallResponse<'claimGrant'> {
  const choices = candidates.map(({ officeBearerId, card, unit }) => ({
    officeBearerId,
    name: card.name,
    post: card.post,
    unitName: unit.name,
  }));
  return { state: 'choose', choices };
}
