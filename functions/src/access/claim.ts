import { isDeepStrictEqual } from 'node:util';
import {
  type CallRequest,
  type CallResponse,
  collections,
  Failure,
  Grant,
  grantFrom,
  Unit,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { appendAuditLine, auditLineOf } from '../platform/auditLog.ts';
import type { Caller } from '../platform/callable.ts';
import { grantAt } from '../platform/callerGrant.ts';
import { auth, db } from '../platform/clients.ts';
import { documentsOf, parsed } from '../platform/document.ts';
import { cardsWithMobile, readEntry } from '../register/entry/store.ts';
import { numberShown } from '../register/entry/verification.ts';
import { removeGrant } from '../register/grant/align.ts';
import { type Candidate, choicesOf, granting, inOrder, match } from './match.ts';

/** All entries with the mobile that can give a grant; writing numbers into entries bounds how many there are. */
async function candidatesFor(mobile: string): Promise<Candidate[]> {
  const cards = await cardsWithMobile(mobile);
  const units = await documentsOf(
    db,
    collections.units,
    cards.map(({ card }) => card.unitId),
    Unit,
  );
  return granting(
    cards.flatMap(({ id: officeBearerId, card }) => {
      const unit = units.get(card.unitId);
      return unit ? [{ officeBearerId, card, unit }] : [];
    }),
  );
}

/**
 * Writes the caller's grant if the entry still has the caller's mobile, which verifies it; other accounts lose
 * theirs by the entry.
 */
async function giveGrant({ uid, mobile }: Caller, officeBearerId: string): Promise<void> {
  const given = db.collection(collections.grants).where('officeBearerId', '==', officeBearerId);
  await db.runTransaction(async (transaction) => {
    const { card, contact, unit } = await readEntry(officeBearerId, transaction);
    const former = parsed(await transaction.get(grantAt(uid)), Grant);
    const others = (await transaction.get(given)).docs.filter(({ id }) => id !== uid);
    const isOwn = mobile !== null && contact?.mobile === mobile;
    const grant = card && isOwn && unit?.closed === null ? grantFrom(officeBearerId, card, mobile) : null;
    if (!card || !contact || !grant) throw new Failure('number-unknown');
    const showing = await numberShown(transaction, officeBearerId, { card, contact }, null);
    const now = Timestamp.now();
    for (const other of others) removeGrant(transaction, other);
    showing.write(now);
    if (isDeepStrictEqual(former, grant)) return;
    transaction.set(grantAt(uid), grant);
    appendAuditLine(transaction, auditLineOf({ ...grant, action: 'grantGiven', byUid: uid }, now));
  });
}

/** Removes the caller's grant if its entry no longer gives it. */
async function removeOutdatedGrant({ uid, mobile }: Caller): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(grantAt(uid));
    const grant = Grant.safeParse(found.data()).data;
    const entry = grant && (await readEntry(grant.officeBearerId, transaction));
    const isCurrent = entry?.card?.until === null && entry.unit?.closed === null;
    const isGiven = isCurrent && mobile !== null && entry.contact?.mobile === mobile;
    if (found.exists && !isGiven) removeGrant(transaction, found);
  });
}

/** The caller with their account's present mobile; the token has the one of when it was issued. */
async function withPresentMobile({ uid }: Caller): Promise<Caller> {
  const { users } = await auth.getUsers([{ uid }]);
  return { uid, mobile: users[0]?.phoneNumber ?? null };
}

/**
 * Matches the caller's verified mobile to the register and writes the grant.
 * @throws Failure `number-unknown` if no current entry has it; an outdated grant is then removed
 */
export async function claimGrant(
  { officeBearerId }: CallRequest<'claimGrant'>,
  tokenCaller: Caller,
): Promise<CallResponse<'claimGrant'>> {
  const caller = await withPresentMobile(tokenCaller);
  const [candidates, granted] = await Promise.all([
    caller.mobile === null ? [] : candidatesFor(caller.mobile),
    grantAt(caller.uid).get(),
  ]);
  const found = match(candidates, officeBearerId);
  if (found.state === 'chosen') {
    await giveGrant(caller, found.candidate.officeBearerId);
    return { state: 'granted', officeBearerId: found.candidate.officeBearerId };
  }
  await removeOutdatedGrant(caller);
  if (found.state === 'unknown') throw new Failure('number-unknown');
  return choicesOf(inOrder(candidates, granted.get('officeBearerId') ?? null));
}
