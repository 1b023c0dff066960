import { isDeepStrictEqual } from 'node:util';
import { collections, Grant, grantFrom } from '@sangathan/model';
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import { appendAuditLine, auditLineOf } from '../../platform/auditLog.ts';
import { auth, db } from '../../platform/clients.ts';
import { readEntry } from '../entry/store.ts';

/** The verified mobiles of some accounts; a deleted account has none. */
async function mobilesOf(uids: string[]): Promise<Map<string, string | undefined>> {
  const { users } = await auth.getUsers(uids.map((uid) => ({ uid })));
  return new Map(users.map((user) => [user.uid, user.phoneNumber]));
}

/** Removes a grant, with its audit line. */
export function removeGrant(transaction: Transaction, found: DocumentSnapshot): void {
  transaction.delete(found.ref);
  const former = Grant.safeParse(found.data()).data;
  if (former) appendAuditLine(transaction, auditLineOf({ ...former, action: 'grantTaken', byUid: null }));
}

/**
 * Derives the grants that an entry gives anew, and removes those that it gives no longer: the term has ended, the
 * unit is closed, the entry is deleted, or the account has another number. Idempotent.
 */
export async function alignGrants(officeBearerId: string): Promise<void> {
  const given = db.collection(collections.grants).where('officeBearerId', '==', officeBearerId);
  const granted = await given.get();
  if (granted.empty) return;
  const mobiles = await mobilesOf(granted.docs.map(({ id }) => id));
  await db.runTransaction(async (transaction) => {
    const grants = await transaction.get(given);
    const { card, contact, unit } = await readEntry(officeBearerId, transaction);
    const mobile = contact?.mobile;
    const isCurrent = card !== null && unit?.closed === null && mobile;
    const derived = isCurrent ? grantFrom(officeBearerId, card, mobile) : null;
    for (const found of grants.docs) {
      if (derived && mobiles.get(found.id) === mobile) {
        if (!isDeepStrictEqual(found.data(), derived)) transaction.set(found.ref, derived);
        continue;
      }
      removeGrant(transaction, found);
    }
  });
}
