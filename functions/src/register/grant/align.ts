import { isDeepStrictEqual } from 'node:util';
import { collections, Grant, grantFrom } from '@sangathan/model';
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import { appendAuditLine, auditLineOf } from '../../platform/auditLog.ts';
import { auth, db } from '../../platform/clients.ts';
import { readEntry } from '../entry/align.ts';

/** The verified numbers of some users; one that Auth no longer knows has none. */
async function mobilesOf(uids: string[]): Promise<Map<string, string | undefined>> {
  const { users } = await auth.getUsers(uids.map((uid) => ({ uid })));
  return new Map(users.map((user) => [user.uid, user.phoneNumber]));
}

/** Removes a grant that was found, and says so in the audit. */
export function takeGrant(transaction: Transaction, found: DocumentSnapshot): void {
  transaction.delete(found.ref);
  const former = Grant.safeParse(found.data()).data;
  if (former) appendAuditLine(transaction, auditLineOf({ ...former, action: 'grantTaken', byUid: null }));
}

/**
 * Brings every grant that an entry has given in step with it: derived anew, or removed when the post
 * was left, the unit closed, the entry deleted, or the number is no longer the holder's.
 */
export async function alignGrants(officeBearerId: string): Promise<void> {
  const held = db.collection(collections.grants).where('officeBearerId', '==', officeBearerId);
  const holders = await held.get();
  if (holders.empty) return;
  const mobiles = await mobilesOf(holders.docs.map(({ id }) => id));
  await db.runTransaction(async (transaction) => {
    const grants = await transaction.get(held);
    const { card, contact, unit } = await readEntry(officeBearerId, transaction);
    const mobile = contact?.mobile;
    const stands = card !== null && unit?.closed === null && mobile;
    const derived = stands ? grantFrom(officeBearerId, card, mobile) : null;
    for (const found of grants.docs) {
      if (derived && mobiles.get(found.id) === mobile) {
        if (!isDeepStrictEqual(found.data(), derived)) transaction.set(found.ref, derived);
        continue;
      }
      takeGrant(transaction, found);
    }
  });
}
