import { createHash } from 'node:crypto';
import { Allowance, collections, type DailyLimit, dailyLimits, Failure, indianDay } from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { db } from './clients.ts';
import { parsed } from './document.ts';

/** After the day that it is about, nobody asks for an allowance again; in milliseconds. */
const kept = 2 * 24 * 60 * 60_000;

/** A number as what shares a limit: nobody reads it off a document's id. */
export function numberKey(mobile: string): string {
  return createHash('sha256').update(mobile).digest('hex').slice(0, 24);
}

/** One of a day's, read and not yet taken. Firestore wants all reads of a transaction before its writes. */
export interface Taking {
  take(): void;
}

/**
 * Looks whether something is left of today's limit. Nothing is counted until it is taken, and nothing where
 * the transaction fails. `who` is a uid, or what shares the limit.
 * @throws Failure `too-many-today`
 */
export async function allowanceOf(transaction: Transaction, kind: DailyLimit, who: string): Promise<Taking> {
  const now = Date.now();
  const day = indianDay(now);
  const reference = db.collection(collections.allowances).doc(`${day}.${kind}.${who}`);
  const taken = parsed(await transaction.get(reference), Allowance)?.taken ?? 0;
  if (taken >= dailyLimits[kind]) throw new Failure('too-many-today');
  const allowance = { day, kind, who, taken: taken + 1, expiresAt: Timestamp.fromMillis(now + kept) };
  return { take: () => void transaction.set(reference, Allowance.parse(allowance)) };
}

/** Takes one of today's by itself. @throws Failure `too-many-today` */
export function takeAllowance(kind: DailyLimit, uid: string): Promise<void> {
  return db.runTransaction(async (transaction) => (await allowanceOf(transaction, kind, uid)).take());
}
