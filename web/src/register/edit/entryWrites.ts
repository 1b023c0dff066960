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
  requestIdOf,
  requestNumber,
  writeField,
} from '@sangathan/model';
import { call } from '../../platform/firebase/call.ts';
import { services } from '../../platform/firebase/services.ts';
import type { Entry } from './draft.ts';

const firestore = () => Promise.all([services(), import('firebase/firestore')] as const);

/** The request that was sent last for an entry, with its id; `null` before the first. */
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
 * Proposes a change of the holder's own entry; somebody above decides. An entry has one open request: what
 * awaits a decision goes into the new one, and is withdrawn with it. Throws a `Failure`: `request-open` while
 * the last one is being applied.
 */
export async function proposeChange(uid: string, grant: Grant, patch: Patch): Promise<void> {
  const [{ firestore: db }, { doc, serverTimestamp, writeBatch }] = await firestore();
  const { officeBearerId, personId, post, unitId, level, path } = grant;
  const last = await lastRequest(officeBearerId);
  if (last?.request.state === 'approved') throw new Failure('request-open');
  const pending = last?.request.state === 'pending' ? last : null;
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
    patch: { ...pending?.request.patch, ...patch },
    state: 'pending',
    createdAt: serverTimestamp(),
    decision: null,
    settledAt: null,
    overtaken: null,
  });
  await batch.commit();
}

/** Takes back a request on which nobody has decided yet. */
export async function withdrawRequest(requestId: string): Promise<void> {
  const [{ firestore: db }, { doc, updateDoc }] = await firestore();
  await updateDoc(doc(db, collections.changeRequests, requestId), { state: 'withdrawn' });
}

/**
 * Writes a change of an entry that one answers for. Its number, which signs somebody in, goes first and by
 * a function, which may refuse it; the rest follows in one piece.
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

/**
 * Enters somebody new, and tells the id of the entry. `requestId` is kept on the phone until it is answered,
 * so that nobody is there twice when an answer is lost.
 */
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

/** Writes what only those above decide about a post. */
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

/** The entry as a patch leaves it. */
function patched(entry: Entry, patch: Patch): Entry {
  return changedFields(patch).reduce<Entry>(
    (so, field) => writeField(so, field, patch[field]?.to ?? null),
    entry,
  );
}

type CardDetails = Partial<Pick<OfficeBearer, 'name' | 'village' | 'jurisdiction' | 'social' | 'photo'>>;

/** What a patch changes in each of an entry's two documents; `null` for one that stays as it is. */
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
