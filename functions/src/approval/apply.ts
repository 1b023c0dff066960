import {
  type AuditLine,
  auditValue,
  ChangeRequest,
  changedFields,
  collections,
  Grant,
  Unit,
  type Verification,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { appendAuditLine, auditLineOf } from '../platform/auditLog.ts';
import { grantAt } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import { holdersOf, sharedLines } from '../register/entry/holders.ts';
import { mobileDigest } from '../register/entry/mobileDigest.ts';
import { copyPhoto, hasPhoto } from '../register/entry/photoVariants.ts';
import { entriesOfPerson, type StoredEntry, writeEntry } from '../register/entry/store.ts';
import { readVerification, verificationAt } from '../register/entry/verification.ts';
import { verificationAfterApproval } from '../register/entry/verified.ts';
import { unitAt } from '../register/references.ts';
import {
  changesIn,
  decidedByPolicy,
  isDecidedByPolicy,
  type Outcome,
  outcomeOf,
  reachOf,
  withinRoom,
} from './outcome.ts';

const requestAt = (requestId: string) => db.collection(collections.changeRequests).doc(requestId);

/** Whether the proposer uploaded this photo for this entry: nobody can propose somebody else's. */
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

/** Whether the photo that a request proposes, if any, is in Storage. */
async function photoExists(request: ChangeRequest): Promise<boolean> {
  const hash = request.patch.photo?.to;
  if (!hash) return true;
  return (await hasUploaded(request, hash)) && (await hasPhoto(request.officeBearerId, hash));
}

/** Copies the proposed photo to the other entries that will show it, before their cards name it; idempotent. */
async function copyPhotoTo(entries: StoredEntry[], { officeBearerId, patch }: ChangeRequest): Promise<void> {
  const hash = patch.photo?.to;
  if (!hash) return;
  const others = entries.filter(({ id }) => id !== officeBearerId);
  await Promise.all(others.map(({ id }) => copyPhoto(officeBearerId, id, hash)));
}

/** Who decided; null for the field policy. */
function byUid({ decision }: ChangeRequest): string | null {
  return decision === null || decision.by === 'policy' ? null : decision.by.uid;
}

function lineOf(request: ChangeRequest, { state }: Outcome, at: Timestamp): AuditLine {
  const changes = Object.fromEntries(
    changedFields(request.patch).map((field) => {
      const { from = null, to = null } = request.patch[field] ?? {};
      return [field, { from: auditValue(field, from), to: auditValue(field, to) }];
    }),
  );
  const action = state === 'applied' ? 'requestApplied' : 'requestConflict';
  return auditLineOf({ ...request, action, byUid: byUid(request) }, at, changes);
}

/** The lines of the person's other entries that a request has changed, each in the entry's own place. */
function otherLines(
  request: ChangeRequest,
  entries: StoredEntry[],
  changed: StoredEntry[],
  at: Timestamp,
): AuditLine[] {
  return changed.flatMap((after) => {
    const { id, card } = after;
    const before = entries.find((entry) => entry.id === id);
    if (id === request.officeBearerId || before === undefined) return [];
    const changes = changesIn(request, before, after);
    if (Object.keys(changes).length === 0) return [];
    const { unitId, path } = card;
    const subject = { officeBearerId: id, unitId, path, byUid: byUid(request) };
    return [auditLineOf({ ...subject, action: 'requestApplied' }, at, changes)];
  });
}

/** The decider's present grant; null for the field policy, and for somebody who has none any more. */
async function deciderGrant({ decision }: ChangeRequest, transaction: Transaction): Promise<Grant | null> {
  if (decision === null || decision.by === 'policy') return null;
  return parsed(await transaction.get(grantAt(decision.by.uid)), Grant);
}

/** The entries of other people that have the mobile which a request proposes. */
async function sharersOf(request: ChangeRequest, own: StoredEntry[], transaction: Transaction) {
  const mobile = request.patch.mobile?.to;
  if (!mobile) return [];
  const ids = new Set(own.map(({ id }) => id));
  const holders = await holdersOf(transaction, mobile, request.officeBearerId);
  return holders.filter(({ officeBearerId }) => !ids.has(officeBearerId));
}

/** What the evidence of the changed entries rests on after a person's approval, by entry; of the others it stays. */
async function verificationsAfter(
  changed: StoredEntry[],
  entries: StoredEntry[],
  request: ChangeRequest,
  transaction: Transaction,
): Promise<Map<string, Verification>> {
  if (isDecidedByPolicy(request)) return new Map();
  const found = await Promise.all(changed.map(({ id }) => readVerification(id, transaction)));
  const after = new Map<string, Verification>();
  for (const [index, entry] of changed.entries()) {
    const before = entries.find(({ id }) => id === entry.id) ?? entry;
    const isOwn = entry.id === request.officeBearerId;
    const verification = verificationAfterApproval(before, entry, found[index] ?? null, isOwn, mobileDigest);
    if (verification !== null) after.set(entry.id, verification);
  }
  return after;
}

/** Applies an approved request, or finds the conflict. */
async function apply(requestId: string, request: ChangeRequest, transaction: Transaction): Promise<void> {
  const now = Timestamp.now();
  const entries = await entriesOfPerson(request.personId, transaction);
  const reaches = reachOf(request, await deciderGrant(request, transaction));
  const sharers = await sharersOf(request, entries, transaction);
  const own = entries.find(({ id }) => id === request.officeBearerId);
  const outcome: Outcome = (await photoExists(request))
    ? withinRoom(outcomeOf(request, entries, now, reaches), request, own, sharers.length)
    : { state: 'conflict', overtaken: { photo: null } };
  if (outcome.state === 'applied') {
    const units = await transaction.getAll(...outcome.entries.map(({ card }) => unitAt(card.unitId)));
    const verifications = await verificationsAfter(outcome.entries, entries, request, transaction);
    await copyPhotoTo(outcome.entries, request);
    for (const [index, entry] of outcome.entries.entries())
      writeEntry(transaction, entry, units[index] ? parsed(units[index], Unit) : null);
    for (const [id, verification] of verifications) transaction.set(verificationAt(id), verification);
    for (const line of otherLines(request, entries, outcome.entries, now))
      appendAuditLine(transaction, line, requestId, line.officeBearerId ?? '');
    for (const line of sharedLines(request, sharers, byUid(request), now)) appendAuditLine(transaction, line);
  }
  transaction.update(requestAt(requestId), {
    state: outcome.state,
    finishedAt: now,
    overtaken: outcome.state === 'conflict' ? outcome.overtaken : null,
  });
  appendAuditLine(transaction, lineOf(request, outcome, now), requestId);
}

function decideByPolicy(requestId: string, request: ChangeRequest, transaction: Transaction): void {
  const state = decidedByPolicy(request);
  if (state === null) return;
  transaction.update(requestAt(requestId), {
    state,
    decision: { by: 'policy', at: Timestamp.now(), reason: '' },
  });
}

/**
 * Takes a request from the state in which it is found to the next, in one transaction. Idempotent: a repeated
 * event finds the next state. Photos are copied inside the transaction, and copied again if it is retried.
 */
export async function followRequest(requestId: string): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const request = parsed(await transaction.get(requestAt(requestId)), ChangeRequest);
    if (request?.state === 'pending') decideByPolicy(requestId, request, transaction);
    if (request?.state === 'approved') await apply(requestId, request, transaction);
  });
}
