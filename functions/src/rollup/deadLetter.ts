import { createHash } from 'node:crypto';
import { collections, DeadLetter, SourceChange } from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { error as logError } from 'firebase-functions/logger';
import type { SetAside } from './recountScope.ts';

/** An error's name only: its message may quote a value of the document. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Longest document id in Firestore. */
const shortened = (text: string) => text.slice(0, 1500);

/** Writes one dead letter per document and scope, however often it fails; logged the first time only. */
async function setAside(db: Firestore, letter: Omit<DeadLetter, 'at'>, error: unknown): Promise<void> {
  const { rollup, unitId, source, id } = letter;
  const key = createHash('sha256')
    .update(JSON.stringify([rollup, unitId, source, id]))
    .digest('hex');
  const reference = db.collection(collections.deadLetters).doc(key);
  const isNew = await db.runTransaction(async (transaction) => {
    const { exists } = await transaction.get(reference);
    transaction.set(reference, DeadLetter.parse({ ...letter, at: Timestamp.now() }));
    return !exists;
  });
  if (isNew) logError('set aside: could not be counted', { ...letter, error });
}

/** Keeps documents that make a count fail permanently as dead letters. */
export function deadLettersIn(db: Firestore): SetAside {
  return (rollup, { unitId }, { source, id }, error) => {
    const document = { source: shortened(source), id: shortened(id) };
    return setAside(db, { rollup, unitId, ...document, reason: nameOf(error) }, error);
  };
}

/** The source changes that are well formed; the others become dead letters. */
export async function validChanges(db: Firestore, changes: unknown[]): Promise<SourceChange[]> {
  const valid: SourceChange[] = [];
  for (const change of changes) {
    const parsed = SourceChange.safeParse(change);
    if (parsed.success) {
      valid.push(parsed.data);
      continue;
    }
    const { rollup, source, id } = (change ?? {}) as Record<string, unknown>;
    const named = {
      rollup: shortened(String(rollup)),
      source: shortened(String(source)),
      id: shortened(String(id)),
    };
    await setAside(db, { ...named, unitId: null, reason: 'SourceChange' }, parsed.error);
  }
  return valid;
}
