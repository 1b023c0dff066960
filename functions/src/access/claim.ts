import { isDeepStrictEqual } from 'node:util';
import {
  type CallRequest,
  type CallResponse,
  Contact,
  collections,
  Failure,
  Grant,
  grantFrom,
  OfficeBearer,
  subcollections,
  Unit,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { appendAuditLine, auditLineOf } from '../platform/auditLog.ts';
import type { Caller } from '../platform/callable.ts';
import { grantAt } from '../platform/callerGrant.ts';
import { auth, db } from '../platform/clients.ts';
import { documentsOf, parsed } from '../platform/document.ts';
import { readEntry } from '../register/entry/align.ts';
import { takeGrant } from '../register/grant/align.ts';
import { type Candidate, choicesOf, inOrder, match, standing } from './match.ts';
import { markVerified } from './verify.ts';

/**
 * Every entry that carries the number and can give a grant. Those that have been left are looked at too and
 * none is cut: how many there can be is bounded where numbers are written.
 */
async function candidatesFor(mobile: string): Promise<Candidate[]> {
  const contacts = await db.collectionGroup(subcollections.private).where('mobile', '==', mobile).get();
  const ids = contacts.docs.map((found) => Contact.parse(found.data()).officeBearerId);
  const cards = await documentsOf(db, collections.officeBearers, ids, OfficeBearer);
  const held = ids.flatMap((officeBearerId) => {
    const card = cards.get(officeBearerId);
    return card?.until === null ? [{ officeBearerId, card }] : [];
  });
  const units = await documentsOf(
    db,
    collections.units,
    held.map(({ card }) => card.unitId),
    Unit,
  );
  return standing(
    held.flatMap(({ officeBearerId, card }) => {
      const unit = units.get(card.unitId);
      return unit ? [{ officeBearerId, card, unit }] : [];
    }),
  );
}

/**
 * Writes the grant for one entry, if it still carries the number when it is written. The number is the
 * caller's alone: what other accounts have had by it ends.
 */
async function give({ uid, mobile }: Caller, officeBearerId: string): Promise<void> {
  const given = db.collection(collections.grants).where('officeBearerId', '==', officeBearerId);
  await db.runTransaction(async (transaction) => {
    const { card, contact, unit } = await readEntry(officeBearerId, transaction);
    const former = parsed(await transaction.get(grantAt(uid)), Grant);
    const others = (await transaction.get(given)).docs.filter(({ id }) => id !== uid);
    const isOwn = mobile !== null && contact?.mobile === mobile;
    const grant = card && isOwn && unit?.closed === null ? grantFrom(officeBearerId, card, mobile) : null;
    if (!card || !grant) throw new Failure('number-unknown');
    const now = Timestamp.now();
    for (const other of others) takeGrant(transaction, other);
    if (card.evidence === 'collected') markVerified(transaction, officeBearerId, now);
    if (isDeepStrictEqual(former, grant)) return;
    transaction.set(grantAt(uid), grant);
    appendAuditLine(transaction, auditLineOf({ ...grant, action: 'grantGiven', byUid: uid }, now));
  });
}

/** Takes the caller's grant away where the entry that it is of does not give it any more. */
async function takeLeftOver({ uid, mobile }: Caller): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(grantAt(uid));
    const grant = Grant.safeParse(found.data()).data;
    const entry = grant && (await readEntry(grant.officeBearerId, transaction));
    const stands = entry?.card?.until === null && entry.unit?.closed === null;
    const isGiven = stands && mobile !== null && entry.contact?.mobile === mobile;
    if (found.exists && !isGiven) takeGrant(transaction, found);
  });
}

/** The caller with the number that their account has now: a token tells the one that it had when it was issued. */
async function atPresent({ uid }: Caller): Promise<Caller> {
  const { users } = await auth.getUsers([{ uid }]);
  return { uid, mobile: users[0]?.phoneNumber ?? null };
}

/**
 * Matches the caller's verified mobile to the register and writes the grant.
 * @throws Failure `number-unknown` when no standing entry carries it; a grant left over is then removed.
 */
export async function claimGrant(
  { officeBearerId }: CallRequest<'claimGrant'>,
  calledBy: Caller,
): Promise<CallResponse<'claimGrant'>> {
  const caller = await atPresent(calledBy);
  const [candidates, granted] = await Promise.all([
    caller.mobile === null ? [] : candidatesFor(caller.mobile),
    grantAt(caller.uid).get(),
  ]);
  const found = match(candidates, officeBearerId);
  if (found.state === 'chosen') {
    await give(caller, found.candidate.officeBearerId);
    return { state: 'granted', officeBearerId: found.candidate.officeBearerId };
  }
  await takeLeftOver(caller);
  if (found.state === 'unknown') throw new Failure('number-unknown');
  return choicesOf(inOrder(candidates, granted.get('officeBearerId') ?? null));
}
