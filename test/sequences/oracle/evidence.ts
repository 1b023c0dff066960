/** Whether what an entry's evidence says was seen by somebody, of this person, name and number. */
import { isDeepStrictEqual } from 'node:util';
import type { ChangeRequest } from '@sangathan/model';
import * as policy from '../../rules/random/policy.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { actorIn, type Register } from './register.ts';
import { type Done, type Wrong, wrong } from './step.ts';

/** What was true of an entry when it was last seen to be right. */
export interface Proof {
  mobile: string | null;
  /** The words of the name, in any order: a name that is written in another way is the same. */
  name: ReadonlySet<string>;
  personId: string;
  /** By the number itself (a sign-in, or a code read out), or by an approver. */
  by: 'number' | 'approver';
  /** The entry of who read the code; null for a sign-in. */
  assistedBy: string | null;
}

/** Proofs by entry. */
export type Proofs = Map<string, Proof>;

function proofNow(
  { cards, contacts }: Snapshot,
  id: string,
  by: Proof['by'],
  assistedBy: string | null = null,
): Proof {
  const { personId, name } = cards.get(id) ?? { personId: '', name: { hi: '', en: '' } };
  const words = new Set(`${name.hi} ${name.en}`.toLowerCase().match(/[\p{L}\p{M}]+/gu));
  return { mobile: contacts.get(id)?.mobile ?? null, name: words, personId, by, assistedBy };
}

/** What is not as it was proven. */
function differing(proof: Proof, now: Proof): string[] {
  const parts = ['mobile', 'name', 'personId'] as const;
  return parts.filter((part) => !isDeepStrictEqual(proof[part], now[part]));
}

/** At the beginning, evidence is taken for what it says. */
export function proofsOf(snapshot: Snapshot): Proofs {
  const proven = [...snapshot.cards].filter(([, { evidence }]) => evidence !== 'collected');
  return new Map(
    proven.map(([id, { evidence }]) => [
      id,
      proofNow(snapshot, id, evidence === 'approved' ? 'approver' : 'number'),
    ]),
  );
}

/** The entry whose number a step has shown to be its holder's, if any. */
function shownBy({ kind, args, outcome, phone, after: { snapshot }, scene }: Done): string | null {
  if (!outcome.allowed) return null;
  const mobileOf = (id: string) => snapshot.contacts.get(id)?.mobile;
  const id =
    kind === 'claim'
      ? (snapshot.grants.get(phone.uid)?.officeBearerId ?? '')
      : scene.names.id(args.entry ?? '');
  if (kind === 'claim') return mobileOf(id) === phone.sim.mobile ? id : null;
  const isRead = kind === 'verify' && args.code === 'right';
  return isRead && mobileOf(id) === scene.told.get(`number of ${args.entry}`) ? id : null;
}

/** Records what a step proves: the number was there, or an approver has looked. */
export function prove(proofs: Proofs, done: Done): void {
  const { kind, phone, before, after } = done;
  const { snapshot } = after;
  const shown = shownBy(done);
  const assistant = kind === 'verify' ? actorIn(before, phone.uid, phone.sim.mobile) : null;
  if (shown !== null) {
    const now = proofNow(snapshot, shown, 'number', assistant?.id ?? null);
    const known = proofs.get(shown);
    const isHeld = before.snapshot.cards.get(shown)?.evidence !== 'collected';
    // What is proven already stays so: an approval counts for more than the number that is shown again.
    if (!known || !isHeld || differing(known, now).length > 0) proofs.set(shown, now);
  }
  for (const id of approvedBy(done)) proofs.set(id, proofNow(snapshot, id, 'approver'));
  for (const [requestId, request] of snapshot.requests)
    if (request.state === 'applied' && before.snapshot.requests.get(requestId)?.state !== 'applied')
      proveByRequest(proofs, done, request);
}

/** A holder's own request is approved as a whole; another entry stays proven, as it is after the approval. */
function proveByRequest(proofs: Proofs, { before, after: { snapshot } }: Done, request: ChangeRequest): void {
  for (const [id, { personId, evidence }] of snapshot.cards) {
    if (personId !== request.personId) continue;
    const now = proofNow(snapshot, id, 'approver');
    const known = proofs.get(id);
    const wasRight = known && differing(known, proofNow(before.snapshot, id, 'approver')).length === 0;
    const staysRight = wasRight && (evidence !== 'collected' || known.mobile === now.mobile);
    const isOwn = id === request.officeBearerId && request.proposedBy === null;
    if (isOwn) proofs.set(id, now);
    else if (staysRight) proofs.set(id, { ...now, by: known.by, assistedBy: known.assistedBy });
  }
}

/** The entries that a step has made approved, other than by a change request. */
function approvedBy({ before, after }: Done): string[] {
  const applied = [...after.snapshot.requests].flatMap(([id, { state, personId }]) =>
    state === 'applied' && before.snapshot.requests.get(id)?.state !== 'applied' ? [personId] : [],
  );
  return [...after.snapshot.cards].flatMap(([id, { evidence, personId }]) => {
    const isNew = evidence === 'approved' && before.snapshot.cards.get(id)?.evidence !== 'approved';
    return isNew && !applied.includes(personId) ? [id] : [];
  });
}

/** Entries whose number verifies another, approved by somebody who may not or for what nobody has shown. */
export function wrongApproved(proofs: Proofs, done: Done): Wrong[] {
  const { before, after, phone, scene, kind } = done;
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  return approvedBy(done).flatMap((id) => {
    const [whose, proof] = [before.people.get(id), proofs.get(id)];
    const isElected = whose?.post === 'mla' || whose?.post === 'mp';
    const mayApprove =
      kind === 'approveEntry' &&
      who &&
      whose &&
      policy.decidesFor(who, whose) &&
      (!isElected || who.unit.level === 'state');
    const now = proofNow(after.snapshot, id, 'number');
    const isShown = proof && differing(proof, now).length === 0 && proof.assistedBy !== who?.id;
    const of = scene.names.name(id);
    return [
      ...(mayApprove ? [] : [wrong('approved without charge', of)]),
      ...(isShown ? [] : [wrong('approved for what nobody has shown', of)]),
    ];
  });
}

/** Between two moments at which an entry is found right by its holder alone, in milliseconds. */
const reconfirmationPause = 30 * 24 * 60 * 60_000;

/** Entries reconfirmed by another than their holder, without evidence before, or within a month. */
export function wrongReconfirmed({ before, after, phone, scene }: Done): Wrong[] {
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  return [...after.snapshot.cards].flatMap(([id, { evidence, evidenceAt }]) => {
    const then = before.snapshot.cards.get(id);
    if (evidence !== 'reconfirmed' || then?.evidenceAt.toMillis() === evidenceAt.toMillis()) return [];
    const waited = evidenceAt.toMillis() - (then?.evidenceAt.toMillis() ?? 0);
    const isRight = who?.id === id && then?.evidence !== 'collected' && waited >= reconfirmationPause;
    return isRight ? [] : [wrong('reconfirmed wrongly', scene.names.name(id))];
  });
}

/** Evidence above collected for what nobody has seen. */
export function wrongEvidence(proofs: Proofs, { scene, after }: Done): Wrong[] {
  return [...after.snapshot.cards].flatMap(([id, { evidence, until, sharesNumber }]) => {
    if (evidence === 'collected' || until !== null) return [];
    const [proof, now] = [proofs.get(id), proofNow(after.snapshot, id, 'number')];
    const of = scene.names.name(id);
    if (sharesNumber) return [wrong('evidence of a shared number', `${of} is ${evidence}`)];
    if (!proof) return [wrong('evidence from nowhere', `${of} is ${evidence}`)];
    return differing(proof, now).map((part) => wrong(`evidence of another ${part}`, `${of} is ${evidence}`));
  });
}

/** Numbers that have verified more than one person. */
export function wrongVerified(proofs: Proofs, { scene, after }: Done): Wrong[] {
  const persons = new Map<string, string>();
  return [...after.snapshot.cards].flatMap(([id, { evidence, personId, until }]) => {
    const proof = proofs.get(id);
    const isVerified = until === null && (evidence === 'verified' || evidence === 'reconfirmed');
    if (!isVerified || proof?.by !== 'number' || proof.mobile === null) return [];
    const first = persons.get(proof.mobile) ?? personId;
    persons.set(proof.mobile, first);
    return first === personId ? [] : [wrong('a number verifies two people', scene.names.name(id))];
  });
}

/** What stands once: a president of a unit, an MLA or MP of a seat. And a number stands in ten entries at most. */
export function wrongSeats({ scene, after }: Done): Wrong[] {
  const seats = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { post, unit, left, assembly, lokSabha, mobile } of (after satisfies Register).people.values()) {
    if (left) continue;
    const seat = post === 'mla' ? `MLA ${assembly}` : post === 'mp' ? `MP ${lokSabha}` : post;
    const key = `${seat} of ${scene.names.name(unit.id)}`;
    if (['president', 'mla', 'mp'].includes(post)) seats.set(key, 1 + (seats.get(key) ?? 0));
    if (mobile) numbers.set(mobile, 1 + (numbers.get(mobile) ?? 0));
  }
  return [
    ...[...seats].filter(([, count]) => count > 1).map(([key]) => wrong('a seat held twice', key)),
    ...[...numbers]
      .filter(([, count]) => count > 10)
      .map(([mobile]) => wrong('a number in too many', mobile)),
  ];
}
