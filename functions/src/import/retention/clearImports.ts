import { collections, importPath, sheetPath, subcollections } from '@sangathan/model';
import type { Firestore, QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { changeImport, importAt } from '../store.ts';
import { clearedFields } from './clearedFields.ts';

/** The side effects of clearing imports. */
export interface ClearingPorts {
  db: Firestore;
  /** Deletes a file of the bucket, if there is one. */
  removeSheet(path: string): Promise<unknown>;
}

/** The subcollections of an import. */
const below = [subcollections.payloads, subcollections.rows, subcollections.chunks];

/**
 * Deletes the file and rows of an import that is due, and leaves its document. Idempotent. `clearedAt` is set
 * first, so that nobody resumes or undoes the import in the meantime.
 */
export async function clearImport(ports: ClearingPorts, importId: string, now: Timestamp): Promise<void> {
  const { db, removeSheet } = ports;
  const before = await changeImport(db, importId, (found) => clearedFields(found, now));
  if (!before || clearedFields(before, now) === null) return;
  await removeSheet(sheetPath(before.uid, importId));
  for (const name of below) await db.recursiveDelete(db.collection(`${importPath(importId)}/${name}`));
  await importAt(db, importId).update({ retainUntil: null });
}

/** The result of a run. */
export interface Clearing {
  cleared: number;
  /** Imports that could not be cleared and are still due. */
  failures: { importId: string; error: unknown }[];
}

/** Imports per query. */
const page = 50;

/** Clears all imports that are due, one after the other; one that fails does not affect the others. */
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
