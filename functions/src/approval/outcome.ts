import {
  type AuditLine,
  auditValue,
  type ChangeRequest,
  changedFields,
  type Entry,
  type Field,
  fieldPolicy,
  followsPerson,
  type Grant,
  mayDecide,
  mayDecideOnMobile,
  mostEntriesOfMobile,
  OfficeBearer,
  readField,
  type Timestamp,
  writeField,
} from '@sangathan/model';
import type { StoredEntry } from '../register/entry/store.ts';

type Overtaken = NonNullable<ChangeRequest['overtaken']>;

/** What an approved request comes to: the entries as it leaves them, or the fields in conflict. */
export type Outcome =
  | { state: 'applied'; entries: StoredEntry[] }
  | { state: 'conflict'; overtaken: Overtaken };

/** The fields whose present value is neither the patch's old nor its new one. */
function overtakenIn(request: ChangeRequest, own: Entry): Overtaken {
  const overtaken: Overtaken = {};
  for (const field of changedFields(request.patch)) {
    const change = request.patch[field];
    const found = readField(own, field);
    if (change && found !== change.from && found !== change.to) overtaken[field] = found;
  }
  return overtaken;
}

function patched(entry: StoredEntry, request: ChangeRequest, wanted: (field: Field) => boolean): StoredEntry {
  const result = changedFields(request.patch)
    .filter(wanted)
    .reduce<Entry>((written, field) => writeField(written, field, request.patch[field]?.to ?? null), entry);
  return { ...result, id: entry.id };
}

/** The names that a patch removes, where it would leave the entry without any. */
function removedNames(request: ChangeRequest, own: Entry): Overtaken {
  const names = changedFields(request.patch).filter((field) => field === 'nameHi' || field === 'nameEn');
  return Object.fromEntries(names.map((field) => [field, readField(own, field)]));
}

/** Whether no person has decided, so that the approval is no evidence. */
export function isDecidedByPolicy({ decision }: ChangeRequest): boolean {
  return decision?.by === 'policy';
}

/** Whether a decision also applies to another of the person's entries. */
export type Reach = (entry: Entry) => boolean;

/**
 * How far a decision reaches beyond the request's own entry: to the entries that the decider may decide on by
 * their present grant; for the field policy, to those at whose level it decides the same. Otherwise a district
 * could change a state office-bearer's mobile, and with it who signs in, through that person's booth post.
 */
export function reachOf(request: ChangeRequest, deciderGrant: Grant | null): Reach {
  if (isDecidedByPolicy(request)) {
    return ({ card }) => decidedByPolicy({ ...request, level: card.level }) === 'approved';
  }
  const { mobile } = request.patch;
  return ({ card, contact }) => {
    if (deciderGrant === null) return false;
    const entry = { ...card, mobile: contact.mobile };
    return mobile === undefined
      ? mayDecide(deciderGrant, entry)
      : mayDecideOnMobile(deciderGrant, entry, mobile.to);
  };
}

/**
 * The outcome, or a conflict if the request's mobile would then be in more entries than one mobile may. `others`:
 * how many entries of other people have it.
 */
export function withinRoom(
  outcome: Outcome,
  request: ChangeRequest,
  own: Entry | undefined,
  others: number,
): Outcome {
  if (outcome.state === 'conflict' || !request.patch.mobile?.to) return outcome;
  const isTooMany = others + outcome.entries.length > mostEntriesOfMobile;
  return isTooMany ? { state: 'conflict', overtaken: { mobile: own?.contact.mobile ?? null } } : outcome;
}

/**
 * Applies an approved request to the person's current entries: all of it, or nothing if a starting value has
 * changed or the request's own entry is gone. The other entries change as far as the decision reaches.
 */
export function outcomeOf(
  request: ChangeRequest,
  entries: StoredEntry[],
  at: Timestamp,
  reaches: Reach,
): Outcome {
  const own = entries.find(({ id }) => id === request.officeBearerId);
  if (!own) {
    const gone = changedFields(request.patch).map((field) => [field, null]);
    return { state: 'conflict', overtaken: Object.fromEntries(gone) };
  }
  const overtaken = overtakenIn(request, own);
  if (Object.keys(overtaken).length > 0) return { state: 'conflict', overtaken };
  const reached = entries.filter((entry) => entry === own || reaches(entry));
  const changed = reached.map((entry) => {
    if (entry !== own) return patched(entry, request, followsPerson);
    const applied = patched(entry, request, () => true);
    // Neither somebody else's proposal nor the field policy says anything of the rest of the entry.
    if (request.proposedBy !== null || isDecidedByPolicy(request)) return applied;
    const approved = { evidence: 'approved', sharesNumber: false, evidenceAt: at } as const;
    return { ...applied, card: { ...applied.card, ...approved } };
  });
  const isWhole = changed.every(({ card }) => OfficeBearer.safeParse(card).success);
  return isWhole
    ? { state: 'applied', entries: changed }
    : { state: 'conflict', overtaken: removedNames(request, own) };
}

/** What the field policy decides on a new request; null leaves it to a person. */
export function decidedByPolicy(
  request: ChangeRequest,
  policy = fieldPolicy,
): 'approved' | 'rejected' | null {
  const policies = changedFields(request.patch).map((field) => policy(field, request.level));
  if (policies.includes('never')) return 'rejected';
  return policies.every((one) => one === 'auto') ? 'approved' : null;
}

/** What a request has changed in another of the person's entries, as its audit line has it; empty if nothing. */
export function changesIn(request: ChangeRequest, before: Entry, after: Entry): AuditLine['changes'] {
  const changed = changedFields(request.patch).filter(
    (field) => readField(before, field) !== readField(after, field),
  );
  const values = (field: Field) => [before, after].map((entry) => auditValue(field, readField(entry, field)));
  return Object.fromEntries(
    changed.map((field) => {
      const [from = null, to = null] = values(field);
      return [field, { from, to }];
    }),
  );
}
