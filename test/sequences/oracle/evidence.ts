/** Whether what an entry's evidence says was seen by somebody, of this person, name and number. */
import type { Snapshot } from '../world/snapshot.ts';
import type { Register } from './register.ts';
import { type Done, type Wrong, wrong } from './step.ts';

/** What was true of an entry when it was last seen to be right. */
export interface Proof {
  mobile: string | null;
  name: string;
  personId: string;
  /** By the number itself (a sign-in, or a code read out), or by an approver. */
  by: 'number' | 'approver';
}

/** Proofs by entry. */
export type Proofs = Map<string, Proof>;

function proofNow({ cards, contacts }: Snapshot, id: string, by: Proof['by']): Proof {
  const { personId, name } = cards.get(id) ?? { personId: '', name: { hi: '', en: '' } };
  return { mobile: contacts.get(id)?.mobile ?? null, name: `${name.hi} / ${name.en}`, personId, by };
}

/** At the beginning, evidence is taken for what it says. */
export function proofsOf(snapshot: Snapshot): Proofs {
  const proven = [...snapshot.cards].filter(([, { evidence }]) => evidence !== 'collected');
  return new Map(proven.map(([id]) => [id, proofNow(snapshot, id, 'approver')]));
}

/** Records what a step proves: the number was there, or an approver has looked. */
export function prove(proofs: Proofs, { kind, args, outcome, phone, before, after, scene }: Done): void {
  const { snapshot } = after;
  if (kind === 'claim') {
    const id = snapshot.grants.get(phone.uid)?.officeBearerId;
    if (outcome.allowed && id && snapshot.contacts.get(id)?.mobile === phone.sim.mobile)
      proofs.set(id, proofNow(snapshot, id, 'number'));
  }
  if (kind === 'verify' && outcome.allowed && args.code === 'right') {
    const id = scene.names.id(args.entry ?? '');
    const sentTo = scene.told.get(`number of ${args.entry}`);
    if (sentTo && snapshot.contacts.get(id)?.mobile === sentTo)
      proofs.set(id, proofNow(snapshot, id, 'number'));
  }
  for (const [requestId, request] of snapshot.requests) {
    const isNew = before.snapshot.requests.get(requestId)?.state !== 'applied';
    if (request.state !== 'applied' || !isNew) continue;
    for (const [id, { personId }] of snapshot.cards)
      if (personId === request.personId) proofs.set(id, proofNow(snapshot, id, 'approver'));
  }
}

/** Evidence above collected for what nobody has seen. */
export function wrongEvidence(proofs: Proofs, { scene, after }: Done): Wrong[] {
  return [...after.snapshot.cards].flatMap(([id, { evidence, until }]) => {
    if (evidence === 'collected' || until !== null) return [];
    const [proof, now] = [proofs.get(id), proofNow(after.snapshot, id, 'number')];
    const of = scene.names.name(id);
    if (!proof) return [wrong('evidence from nowhere', `${of} is ${evidence}`)];
    const other = (['mobile', 'name', 'personId'] as const).filter((field) => proof[field] !== now[field]);
    return other.map((field) => wrong(`evidence of another ${field}`, `${of} is ${evidence}`));
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
