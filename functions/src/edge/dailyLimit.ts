import { createHash } from 'node:crypto';
import { collections, dailyLimits, Failure, Limit, type LimitName } from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { parsed } from './document.ts';
import { db } from './firebase.ts';

/** Milliseconds after which a day's count is of no use any more, in any time zone. */
const keptFor = 48 * 60 * 60_000;

/** A number as the key of its limit: nobody reads it off a document's id. */
export function numberKey(mobile: string): string {
  return createHash('sha256').update(mobile).digest('hex').slice(0, 24);
}

const india = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });

/**
 * Looks how often a thing has been done today; calling what it returns counts once more, in the same
 * transaction. `key` is whose limit it is. @throws Failure `too-many-today`
 */
export async function withinLimit(
  transaction: Transaction,
  what: LimitName,
  key: string,
): Promise<() => void> {
  const now = Date.now();
  const reference = db.collection(collections.limits).doc(`${what}-${key}-${india.format(now)}`);
  const count = parsed(await transaction.get(reference), Limit)?.count ?? 0;
  if (count >= dailyLimits[what]) throw new Failure('too-many-today');
  return () => {
    transaction.set(reference, { count: count + 1, expiresAt: Timestamp.fromMillis(now + keptFor) });
  };
}
