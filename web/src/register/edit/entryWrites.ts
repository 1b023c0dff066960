import {
  type CallRequest,
  ChangeRequest,
  type Contact,
  changedFields,
  collections,
  contactPath,
  EnteredDetails,
  Failure,
  type Field,
  type Grant,
  type OfficeBearer,
  type Patch,
  publicFields,
  requestIdOf,
  requestNumber,
  writeField,
} from '@sangathan/model';
import { call } from '../../platform/firebase/call.ts';
import { services } from '../../platform/firebase/services.ts';
import type { Entry } from './draft.ts';

const firestore = () => Promise.all([services(), import('firebase/firestore')] as const);

/** The latest request of an entry, with its id; null if there is none. */
async function lastRequest(officeBearerId: string) {
  const [{ firestore: db }, { collection, getDocs, limit, orderBy, query, where }] = await firestore();
  const own = where('officeBearerId', '==', officeBearerId);
  const last = query(collection(db, collections.changeRequests), own, orderBy('createdAt', 'desc'), limit(1));
  const [found] = (await getDocs(last)).docs;
  return found
    ? { id: found.id, request: ChangeRequest.parse(found.data({ serverTimestamps: 'estimate' })) }
    : null;
}

/**
 * Requests a change of the holder's own entry. An entry has one open request: a pending one is withdrawn, and
 * its patch is merged into the new one.
 * @throws Failure `request-open` while an approved request has yet to be applied
 */
export async function proposeChange(uid: string, grant: Grant, patch: Patch): Promise<void> {
  const [{ firestore: db }, { doc, serverTimestamp, writeBatch }] = await firestore();
  const { officeBearerId, personId, post, unitId, level, path } = grant;
  const last = await lastRequest(officeBearerId);
  if (last?.request.state === 'approved') throw new Failure('request-open');
  const pending = last?.request.state === 'pending' ? last : null;
  // What somebody else has proposed does not become the holder's own wish.
  const own = pending?.request.proposedBy === null ? pending.request.patch : {};
  const requestAt = (id: string) => doc(db, collections.changeRequests, id);
  const batch = writeBatch(db);
  if (pending) batch.update(requestAt(pending.id), { state: 'withdrawn' });
  batch.set(requestAt(requestIdOf(officeBearerId, requestNumber(last?.id ?? '') + 1)), {
    officeBearerId,
    personId,
    post,
    unitId,
    level,
    path,
    proposerUid: uid,
    proposedBy: null,
    patch: { ...own, ...patch },
    state: 'pending',
    createdAt: serverTimestamp(),
    decision: null,
    finishedAt: null,
    overtaken: null,
  });
  await batch.commit();
}

/** Withdraws a pending request. */
export async function withdrawRequest(requestId: string): Promise<void> {
  const [{ firestore: db }, { doc, updateDoc }] = await firestore();
  await updateDoc(doc(db, collections.changeRequests, requestId), { state: 'withdrawn' });
}

/** The part of a patch that a public page shows, and the rest. */
export function splitPublic(patch: Patch): { shown: Patch; hidden: Patch } {
  const part = (isShown: boolean): Patch =>
    Object.fromEntries(
      changedFields(patch)
        .filter((field) => publicFields.includes(field) === isShown)
        .map((field) => [field, patch[field]]),
    );
  return { shown: part(true), hidden: part(false) };
}

/** Requests a change of another's public details, and writes the rest of it. */
export async function proposePublicChange(
  uid: string,
  grant: Grant,
  officeBearerId: string,
  entry: Entry,
  patch: Patch,
): Promise<void> {
  const { shown, hidden } = splitPublic(patch);
  if (changedFields(shown).length > 0) await call('proposeChange', { officeBearerId, patch: shown });
  if (changedFields(hidden).length > 0) await writeChange(uid, grant, officeBearerId, entry, hidden);
}

/**
 * Writes a change to an entry in one's charge. The mobile goes first, by a callable that may refuse it; the rest
 * follows in one batch.
 */
export async function writeChange(
  uid: string,
  grant: Grant,
  officeBearerId: string,
  entry: Entry,
  { mobile, ...patch }: Patch,
): Promise<void> {
  if (mobile) await call('changeMobile', { officeBearerId, which: 'mobile', to: mobile.to });
  const [{ firestore: db }, { doc, serverTimestamp, writeBatch }] = await firestore();
  const { card, contact } = documentChanges(entry, patch);
  if (!card && !contact) return;
  const edited = { uid, officeBearerId: grant.officeBearerId, at: serverTimestamp() };
  const batch = writeBatch(db);
  if (card) batch.update(doc(db, collections.officeBearers, officeBearerId), { ...card, edited });
  if (contact) batch.update(doc(db, contactPath(officeBearerId)), { email: contact.email, edited });
  await batch.commit();
}

/** Creates an entry and returns its id. Idempotent by `requestId`, which the caller stores until it is answered. */
export async function enterOfficeBearer(
  requestId: string,
  unitId: string,
  post: CallRequest<'enterOfficeBearer'>['post'],
  patch: Patch,
): Promise<string> {
  const typed = changedFields(patch).flatMap((field) => (patch[field]?.to ? [[field, patch[field].to]] : []));
  const details = EnteredDetails.parse(Object.fromEntries(typed));
  const { officeBearerId } = await call('enterOfficeBearer', { requestId, unitId, post, details });
  return officeBearerId;
}

/** Writes what only those above may set: the end of the term, or deputy rights. */
export async function changeCard(
  uid: string,
  grant: Grant,
  officeBearerId: string,
  change: Pick<OfficeBearer, 'until'> | Pick<OfficeBearer, 'deputyRights'>,
): Promise<void> {
  const [{ firestore: db }, { doc, serverTimestamp, updateDoc }] = await firestore();
  const edited = { uid, officeBearerId: grant.officeBearerId, at: serverTimestamp() };
  await updateDoc(doc(db, collections.officeBearers, officeBearerId), { ...change, edited });
}

/** The entry with a patch applied. */
function patched(entry: Entry, patch: Patch): Entry {
  return changedFields(patch).reduce<Entry>(
    (after, field) => writeField(after, field, patch[field]?.to ?? null),
    entry,
  );
}

type CardDetails = Partial<Pick<OfficeBearer, 'name' | 'village' | 'jurisdiction' | 'social' | 'photo'>>;

/** A patch's changes to each of an entry's two documents; null for one that is not changed. */
export function documentChanges(
  entry: Entry,
  patch: Patch,
): { card: CardDetails | null; contact: Contact | null } {
  const changed = changedFields(patch);
  const after = patched(entry, patch);
  const inContact = (field: Field) => field === 'mobile' || field === 'email';
  const cardKeys = new Set(changed.filter((field) => !inContact(field)).map(cardKeyOf));
  return {
    card: cardKeys.size === 0 ? null : Object.fromEntries([...cardKeys].map((key) => [key, after.card[key]])),
    contact: changed.some(inContact) ? after.contact : null,
  };
}

function cardKeyOf(field: Field): keyof CardDetails {
  switch (field) {
    case 'nameHi':
    case 'nameEn':
      return 'name';
    case 'village':
    case 'jurisdiction':
    case 'photo':
      return field;
    default:
      return 'social';
  }
}
