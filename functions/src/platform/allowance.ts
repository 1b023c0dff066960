import { createHash } from 'node:crypto';
import { Allowance, collections, type DailyLimit, dailyLimits, Failure, indianDay } from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { db } from './clients.ts';
import { parsed } from './document.ts';

/** How long an allowance is stored, in milliseconds: longer than the day that it is for. */
const lifetime = 2 * 24 * 60 * 60_000;

/** Whose limit a mobile's is: a hash, so that no id contains the mobile. */
export function numberKey(mobile: string): string {
  return createHash('sha256').update(mobile).digest('hex').slice(0, 24);
}

/** An allowance that was read and not yet counted: Firestore wants all reads of a transaction before its writes. */
export interface Taking {
  take(): void;
}

/**
 * Checks today's limit; `take` counts one more when the transaction commits. `who`: a uid, an entry's id or a
 * number's hash.
 * @throws Failure `too-many-today`
 */
export async function allowanceOf(transaction: Transaction, kind: DailyLimit, who: string): Promise<Taking> {
  const now = Date.now();
  const day = indianDay(now);
  const reference = db.collection(collections.allowances).doc(`${day}.${kind}.${who}`);
  const taken = parsed(await transaction.get(reference), Allowance)?.taken ?? 0;
  if (taken >= dailyLimits[kind]) throw new Failure('too-many-today');
  const allowance = { day, kind, who, taken: taken + 1, expiresAt: Timestamp.fromMillis(now + lifetime) };
  return { take: () => void transaction.set(reference, Allowance.parse(allowance)) };
}

/** Checks today's limit and counts one more, in a transaction of its own. @throws Failure `too-many-today` */
export function takeAllowance(kind: DailyLimit, uid: string): Promise<void> {
  return db.runTransaction(async (transaction) => (await allowanceOf(transaction, kind, uid)).take());
}
