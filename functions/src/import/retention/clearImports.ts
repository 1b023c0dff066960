import { collections, importPath, sheetPath, subcollections } from '@sangathan/model';
import type { Firestore, QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { changeImport, importAt } from '../store.ts';
import { clearedFrom } from './clearedFrom.ts';

/** What clearing touches outside itself. */
export interface ClearingPorts {
  db: Firestore;
  /** Removes a file from the bucket; one that is not there is no failure. */
  removeSheet(path: string): Promise<unknown>;
}

/** All that stands below an import. */
const below = [subcollections.payloads, subcollections.rows, subcollections.chunks];

/**
 * Removes the file and rows of one import that is due, and leaves its summary. The mark comes first, so
 * that nobody takes it a step on meanwhile; done again, it goes on where it was cut off.
 */
export async function clearImport(ports: ClearingPorts, importId: string, now: Timestamp): Promise<void> {
  const { db, removeSheet } = ports;
  const before = await changeImport(db, importId, (importDocument) => clearedFrom(importDocument, now));
  if (!before || clearedFrom(before, now) === null) return;
  await removeSheet(sheetPath(before.uid, importId));
  for (const name of below) await db.recursiveDelete(db.collection(`${importPath(importId)}/${name}`));
  await importAt(db, importId).update({ retainUntil: null });
}

/** What one run has come to. */
export interface Clearing {
  cleared: number;
  /** What could not be removed now, and is still due. */
  failures: { importId: string; error: unknown }[];
}

/** Imports looked up at a time. */
const page = 50;

/** Clears every import that is due, one by one. One that fails does not hold up the others. */
export async function clearImports(ports: ClearingPorts, now: Timestamp): Promise<Clearing> {
  const due = ports.db
    .collection(collections.imports)
    .where('retainUntil', '<=', now)
    .orderBy('retainUntil')
    .select('retainUntil')
    .limit(page);
  const clearing: Clearing = { cleared: 0, failures: [] };
  for (let last: QueryDocumentSnapshot | undefined; ; ) {
    const { docs } = await (last ? due.startAfter(last) : due).get();
    for (const { id: importId } of docs) {
      try {
        await clearImport(ports, importId, now);
        clearing.cleared += 1;
      } catch (error) {
        clearing.failures.push({ importId, error });
      }
    }
    last = docs.at(-1);
    if (docs.length < page) return clearing;
  }
}
