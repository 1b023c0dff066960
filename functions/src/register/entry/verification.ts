import { collections, type Entry, Verification } from '@sangathan/model';
import type { DocumentReference, Timestamp, Transaction } from 'firebase-admin/firestore';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { cardAt } from '../references.ts';
import { mobileDigest } from './mobileDigest.ts';
import { cardsWithMobile } from './store.ts';
import { isAsVerified, outcomeOfShowing, verificationOf } from './verified.ts';

export function verificationAt(officeBearerId: string): DocumentReference {
  return db.collection(collections.verifications).doc(officeBearerId);
}

export async function readVerification(
  officeBearerId: string,
  transaction: Transaction,
): Promise<Verification | null> {
  return parsed(await transaction.get(verificationAt(officeBearerId)), Verification);
}

/** Makes an entry collected, with nothing verified. */
export function writeCollected(transaction: Transaction, officeBearerId: string, at: Timestamp): void {
  const collected = { evidence: 'collected', sharesNumber: false, evidenceAt: at };
  transaction.update(cardAt(officeBearerId), collected);
  transaction.delete(verificationAt(officeBearerId));
}

/** Sets the evidence of an entry together with what it rests on. */
export function writeEvidence(
  transaction: Transaction,
  officeBearerId: string,
  evidence: 'verified' | 'approved',
  verification: Verification,
  at: Timestamp,
): void {
  transaction.update(cardAt(officeBearerId), { evidence, sharesNumber: false, evidenceAt: at });
  transaction.set(verificationAt(officeBearerId), verification);
}

/** What the shown number of an entry comes to; `write` stores it, after all reads of the transaction. */
export interface Showing {
  outcome: ReturnType<typeof outcomeOfShowing>;
  write(at: Timestamp): void;
}

/** Decides what becomes of an entry whose holder has shown its number. `assistedBy`: the assistant's entry, if any. */
export async function numberShown(
  transaction: Transaction,
  officeBearerId: string,
  entry: Entry,
  assistedBy: string | null,
): Promise<Showing> {
  const { mobile } = entry.contact;
  const verified = await readVerification(officeBearerId, transaction);
  const isHeld = isAsVerified(entry, verified, mobileDigest);
  const isSettled = isHeld && entry.card.evidence !== 'collected';
  const withNumber = isSettled || mobile === null ? [] : await cardsWithMobile(mobile, transaction);
  const cards = withNumber.map(({ card }) => card);
  const outcome = outcomeOfShowing(entry.card, isHeld, cards);
  const write = (at: Timestamp) => {
    if (outcome === 'kept') return;
    const sharesNumber = outcome === 'waiting';
    const verification = verificationOf(entry, { assistedBy, sharesNumber }, mobileDigest);
    if (outcome === 'verified') writeEvidence(transaction, officeBearerId, 'verified', verification, at);
    else {
      const waiting = { evidence: 'collected', sharesNumber, evidenceAt: at };
      transaction.update(cardAt(officeBearerId), waiting);
      transaction.set(verificationAt(officeBearerId), verification);
    }
  };
  return { outcome, write };
}
