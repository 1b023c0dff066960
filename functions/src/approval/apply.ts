import {
  type AuditLine,
  ChangeRequest,
  Contact,
  changedFields,
  collections,
  contactPath,
  emptyContact,
  Grant,
  masked,
  OfficeBearer,
  Unit,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { appendAuditLine } from '../platform/auditLog.ts';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import { derivedOf } from '../register/entry/derived.ts';
import { holdersOf, sharedLines } from '../register/entry/holders.ts';
import { copyPhoto, hasPhoto } from '../register/entry/photoVariants.ts';
import { decidedByPolicy, type Entry, reachOf, type Settlement, settle, withinRoom } from './settle.ts';

const requestAt = (requestId: string) => db.collection(collections.changeRequests).doc(requestId);
const cardAt = (officeBearerId: string) => db.collection(collections.officeBearers).doc(officeBearerId);

/** The current entries of a person, each with its contact. */
async function entriesOf(personId: string, transaction: Transaction): Promise<Entry[]> {
  const cards = await transaction.get(
    db.collection(collections.officeBearers).where('personId', '==', personId).where('until', '==', null),
  );
  if (cards.empty) return [];
  const contacts = await transaction.getAll(...cards.docs.map(({ id }) => db.doc(contactPath(id))));
  return cards.docs.map((found, index) => {
    const card = OfficeBearer.parse(found.data());
    const contact = contacts[index] ? parsed(contacts[index], Contact) : null;
    return { id: found.id, card, contact: contact ?? emptyContact(found.id, card) };
  });
}

/** Whether the proposer uploaded this photo for this entry: nobody puts up another's. */
async function hasUploaded({ proposerUid, officeBearerId }: ChangeRequest, hash: string): Promise<boolean> {
  const uploads = await db
    .collection(collections.photos)
    .where('uid', '==', proposerUid)
    .where('officeBearerId', '==', officeBearerId)
    .where('hash', '==', hash)
    .where('state', '==', 'ready')
    .limit(1)
    .get();
  return !uploads.empty;
}

/**
 * Brings the approved photo to the person's entries that are to show it, before any card names it; safe to repeat.
 * Whether the photo is there to be shown.
 */
async function spreadPhoto(request: ChangeRequest): Promise<boolean> {
  const hash = request.patch.photo?.to;
  if (!hash) return true;
  if (!(await hasUploaded(request, hash)) || !(await hasPhoto(request.officeBearerId, hash))) return false;
  const others = await db.runTransaction(
    async (transaction) => {
      const entries = await entriesOf(request.personId, transaction);
      const reaches = reachOf(request, await deciderGrant(request, transaction));
      return entries.filter((entry) => entry.id !== request.officeBearerId && reaches(entry));
    },
    { readOnly: true },
  );
  await Promise.all(others.map(({ id }) => copyPhoto(request.officeBearerId, id, hash)));
  return true;
}

/** Who decided, if it was a person. */
function byUid({ decision }: ChangeRequest): string | null {
  return decision === null || decision.by === 'policy' ? null : decision.by.uid;
}

function auditLine(request: ChangeRequest, settlement: Settlement, at: Timestamp): AuditLine {
  const changes = Object.fromEntries(
    changedFields(request.patch).map((field) => {
      const { from = null, to = null } = request.patch[field] ?? {};
      const isContact = field === 'mobile' || field === 'email';
      return [field, isContact ? { from: masked(from), to: masked(to) } : { from, to }];
    }),
  );
  return {
    at,
    action: settlement.state === 'applied' ? 'requestApplied' : 'requestConflict',
    byUid: byUid(request),
    officeBearerId: request.officeBearerId,
    unitId: request.unitId,
    path: request.path,
    changes,
  };
}

async function write(transaction: Transaction, entries: Entry[]): Promise<void> {
  const units = await transaction.getAll(
    ...entries.map(({ card }) => db.collection(collections.units).doc(card.unitId)),
  );
  entries.forEach(({ id, card, contact }, index) => {
    const unit = units[index] ? parsed(units[index], Unit) : null;
    transaction.set(cardAt(id), { ...card, ...derivedOf(card, contact, unit) });
    transaction.set(db.doc(contactPath(id)), contact);
  });
}

/** The grant of the person who decided, as it stands now; `null` for the policy, and for one who has none any more. */
async function deciderGrant({ decision }: ChangeRequest, transaction: Transaction): Promise<Grant | null> {
  if (decision === null || decision.by === 'policy') return null;
  return parsed(await transaction.get(db.collection(collections.grants).doc(decision.by.uid)), Grant);
}

/**
 * Applies an approved request once, in one transaction, however often its event arrives: whoever comes
 * second finds it settled.
 */
async function applyApproved(requestId: string, photoIsThere: boolean): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const request = parsed(await transaction.get(requestAt(requestId)), ChangeRequest);
    if (request?.state !== 'approved') return;
    const now = Timestamp.now();
    const entries = await entriesOf(request.personId, transaction);
    const reaches = reachOf(request, await deciderGrant(request, transaction));
    const own = entries.find(({ id }) => id === request.officeBearerId);
    const mobile = request.patch.mobile?.to ?? null;
    const personIds = new Set(entries.map(({ id }) => id));
    const others =
      mobile === null
        ? []
        : (await holdersOf(db, transaction, mobile, request.officeBearerId)).filter(
            ({ officeBearerId }) => !personIds.has(officeBearerId),
          );
    const settlement: Settlement = photoIsThere
      ? withinRoom(settle(request, entries, now, reaches), request, own, others.length)
      : { state: 'conflict', overtaken: { photo: null } };
    if (settlement.state === 'applied') {
      await write(transaction, settlement.entries);
      for (const line of sharedLines(request, others, byUid(request), now))
        appendAuditLine(transaction, line);
    }
    transaction.update(requestAt(requestId), {
      state: settlement.state,
      settledAt: now,
      overtaken: settlement.state === 'conflict' ? settlement.overtaken : null,
    });
    const line = auditLine(request, settlement, now);
    transaction.set(db.collection(collections.audit).doc(`settled-${requestId}`), line);
  });
}

async function decideByPolicy(requestId: string): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const request = parsed(await transaction.get(requestAt(requestId)), ChangeRequest);
    const state = request?.state === 'pending' ? decidedByPolicy(request) : null;
    if (state === null) return;
    transaction.update(requestAt(requestId), {
      state,
      decision: { by: 'policy', at: Timestamp.now(), reason: '' },
    });
  });
}

/** Takes a request one step on from the state in which it is found. */
export async function followRequest(requestId: string): Promise<void> {
  const request = parsed(await requestAt(requestId).get(), ChangeRequest);
  switch (request?.state) {
    case 'pending':
      return decideByPolicy(requestId);
    case 'approved':
      return applyApproved(requestId, await spreadPhoto(request));
  }
}
