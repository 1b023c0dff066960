import {
  type ChangeRequest,
  type Contact,
  changedFields,
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

/** An entry with its id: the card and the contact together. */
export interface Entry {
  id: string;
  card: OfficeBearer;
  contact: Contact;
}

export type Settlement =
  | { state: 'applied'; entries: Entry[] }
  | { state: 'conflict'; overtaken: NonNullable<ChangeRequest['overtaken']> };

function overtakenIn(request: ChangeRequest, own: Entry): NonNullable<ChangeRequest['overtaken']> {
  const overtaken: NonNullable<ChangeRequest['overtaken']> = {};
  for (const field of changedFields(request.patch)) {
    const change = request.patch[field];
    const found = readField(own, field);
    if (change && found !== change.from && found !== change.to) overtaken[field] = found;
  }
  return overtaken;
}

function patched(entry: Entry, request: ChangeRequest, wanted: (field: Field) => boolean): Entry {
  const result = changedFields(request.patch)
    .filter(wanted)
    .reduce<Pick<Entry, 'card' | 'contact'>>(
      (written, field) => writeField(written, field, request.patch[field]?.to ?? null),
      entry,
    );
  return { ...result, id: entry.id };
}

/** The fields that keep an entry from being a valid one, found where the patch left it without a name. */
function emptied(request: ChangeRequest, own: Entry): NonNullable<ChangeRequest['overtaken']> {
  const names = changedFields(request.patch).filter((field) => field === 'nameHi' || field === 'nameEn');
  return Object.fromEntries(names.map((field) => [field, readField(own, field)]));
}

/** Whether whoever decided a request may decide for another of the person's entries as well. */
export type Reach = (entry: Entry) => boolean;

/**
 * How far a decision reaches beyond the request's own entry: to those that the decider has charge of, by a
 * grant that still stands; for the field policy, to those at whose level it says the same. Otherwise a
 * district could change a state office-bearer's mobile, and with it who signs in, through their booth post.
 */
export function reachOf(request: ChangeRequest, deciderGrant: Grant | null): Reach {
  if (request.decision?.by === 'policy') {
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
 * A settlement, where the number that it writes would then stand in more entries than one number may:
 * a conflict. `others` is how many have it besides.
 */
export function withinRoom(
  settlement: Settlement,
  request: ChangeRequest,
  own: Entry | undefined,
  others: number,
): Settlement {
  if (settlement.state === 'conflict' || !request.patch.mobile?.to) return settlement;
  const isTooMany = others + settlement.entries.length > mostEntriesOfMobile;
  return isTooMany ? { state: 'conflict', overtaken: { mobile: own?.contact.mobile ?? null } } : settlement;
}

/**
 * What an approved request does to the entries of its person: applies all of it, or nothing when a
 * value that it was based on has moved. `entries` are the person's current ones, the request's own among
 * them; without that one there is nothing to apply it to. The others change as far as the decision reaches.
 */
export function settle(request: ChangeRequest, entries: Entry[], at: Timestamp, reaches: Reach): Settlement {
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
    return { ...applied, card: { ...applied.card, evidence: 'approved' as const, evidenceAt: at } };
  });
  const isWhole = changed.every(({ card }) => OfficeBearer.safeParse(card).success);
  return isWhole
    ? { state: 'applied', entries: changed }
    : { state: 'conflict', overtaken: emptied(request, own) };
}

/** What the field policy alone decides about a new request; `null` leaves it to a person. */
export function decidedByPolicy(
  request: ChangeRequest,
  policy = fieldPolicy,
): 'approved' | 'rejected' | null {
  const policies = changedFields(request.patch).map((field) => policy(field, request.level));
  if (policies.includes('never')) return 'rejected';
  return policies.every((one) => one === 'auto') ? 'approved' : null;
}
