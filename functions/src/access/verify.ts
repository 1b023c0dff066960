import { type CallRequest, type CallResponse, collections, Failure } from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { plainLine, record } from '../edge/audit.ts';
import type { Caller } from '../edge/callable.ts';
import { db } from '../edge/firebase.ts';
import { readEntry } from '../entry/align.ts';

/** Raises an entry to `verified`: its holder has shown that its mobile is theirs. */
export function markVerified(transaction: Transaction, officeBearerId: string, at: Timestamp): void {
  transaction.update(db.collection(collections.officeBearers).doc(officeBearerId), {
    evidence: 'verified',
    evidenceAt: at,
  });
}

/**
 * For a holder without a smartphone, who read an OTP back to whoever typed their entry in: the caller is
 * the holder's number and nobody else, signed in for this one call. It gives no grant, so that a family's
 * shared phone keeps the one that it has. What is verified or more stays as it is.
 * @throws Failure `number-unknown` when no standing entry of that id carries the number
 */
export async function verifyEntry(
  { officeBearerId }: CallRequest<'verifyEntry'>,
  { uid, mobile }: Caller,
): Promise<CallResponse<'verifyEntry'>> {
  return db.runTransaction(async (transaction) => {
    const { card, contact, unit } = await readEntry(officeBearerId, transaction);
    const stands = card?.until === null && unit?.closed === null;
    if (!card || !stands || mobile === null || contact?.mobile !== mobile)
      throw new Failure('number-unknown');
    if (card.evidence !== 'collected') return {};
    const at = Timestamp.now();
    markVerified(transaction, officeBearerId, at);
    record(transaction, plainLine({ ...card, action: 'entryVerified', byUid: uid, officeBearerId }, at));
    return {};
  });
}
