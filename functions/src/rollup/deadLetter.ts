import { createHash } from 'node:crypto';
import { collections, DeadLetter, Mark } from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { error as logError } from 'firebase-functions/logger';
import type { SetAside } from './recountScheduler.ts';

/** A name that is no value of a document: what an error says of itself may quote one. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** As long as an id of Firestore may be, and no longer. */
const short = (text: string) => text.slice(0, 1500);

/** One document for each thing that could not be counted, however often it comes again; logged the first time. */
async function setAside(db: Firestore, letter: Omit<DeadLetter, 'at'>, error: unknown): Promise<void> {
  const { ledger, unitId, source, id } = letter;
  const key = createHash('sha256')
    .update(JSON.stringify([ledger, unitId, source, id]))
    .digest('hex');
  const reference = db.collection(collections.deadLetters).doc(key);
  const isNew = await db.runTransaction(async (transaction) => {
    const { exists } = await transaction.get(reference);
    transaction.set(reference, DeadLetter.parse({ ...letter, at: Timestamp.now() }));
    return !exists;
  });
  if (isNew) logError('set aside: could not be counted', { ...letter, error });
}

/** Keeps a wish that makes the count of its place fail for good. */
export function wishesAside(db: Firestore): SetAside {
  return (ledger, { unitId }, { source, id }, error) =>
    setAside(db, { ledger, unitId, source: short(source), id: short(id), reason: nameOf(error) }, error);
}

/** The marks that can be counted; the others are set aside. */
export async function wellFormed(db: Firestore, marks: unknown[]): Promise<Mark[]> {
  const good: Mark[] = [];
  for (const mark of marks) {
    const parsed = Mark.safeParse(mark);
    if (parsed.success) {
      good.push(parsed.data);
      continue;
    }
    const { ledger, source, id } = (mark ?? {}) as Record<string, unknown>;
    const named = { ledger: short(String(ledger)), source: short(String(source)), id: short(String(id)) };
    await setAside(db, { ...named, unitId: null, reason: 'mark' }, parsed.error);
  }
  return good;
}
