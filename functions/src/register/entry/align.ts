import { isDeepStrictEqual } from 'node:util';
import { emptyContact } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { db } from '../../platform/clients.ts';
import { cardAt } from '../references.ts';
import { derivedOf } from './derived.ts';
import { mobileDigest } from './mobileDigest.ts';
import { readEntry } from './store.ts';
import { readVerification, verificationAt, writeCollected } from './verification.ts';
import { settlingOf } from './verified.ts';

/**
 * Recomputes what a card derives from its contact and unit, and makes the entry collected if it is no longer what
 * was verified. Reads all of them anew, so it is idempotent and the order of events does not matter.
 */
export async function alignEntry(officeBearerId: string): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const [{ card, contact, unit }, verified] = await Promise.all([
      readEntry(officeBearerId, transaction),
      readVerification(officeBearerId, transaction),
    ]);
    if (card === null) {
      if (verified !== null) transaction.delete(verificationAt(officeBearerId));
      return;
    }
    const derived = derivedOf(card, contact, unit);
    const entry = { card, contact: contact ?? emptyContact(officeBearerId, card) };
    const settling = settlingOf(entry, verified, mobileDigest);
    if (settling === 'collect') writeCollected(transaction, officeBearerId, Timestamp.now());
    if (settling === 'forget') transaction.delete(verificationAt(officeBearerId));
    const { known, searchKeys } = card;
    if (!isDeepStrictEqual(derived, { known, searchKeys }))
      transaction.update(cardAt(officeBearerId), { ...derived });
  });
}
