import { type AuditLine, type ChunkState, chunkStates, Import, type ImportChunk } from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { auditLineIn } from '../../platform/auditLog.ts';
import { backoff } from '../../platform/backoff.ts';
import { parsed } from '../../platform/document.ts';
import { commitUnlessContended } from '../../platform/firestoreError.ts';
import type { PhaseName, Ports } from '../ports.ts';
import { addFigures, chunksOf, entering, importAt } from '../store.ts';
import { phaseIn, phases } from './phases.ts';

export type ChunkProgress = Pick<ImportChunk, 'chunk' | 'rows' | 'state' | 'figures'>;

/** The chunks of an import, without what they hold. */
export async function chunkProgressOf(db: Firestore, importId: string): Promise<ChunkProgress[]> {
  const found = await chunksOf(db, importId).select('chunk', 'rows', 'state', 'figures').get();
  return found.docs.map((chunk) => chunk.data() as ChunkProgress);
}

const rank = (state: ChunkState) => chunkStates.indexOf(state);

/** Whether a chunk has been through a phase. */
export function isDone({ state }: Pick<ImportChunk, 'state'>, phase: PhaseName): boolean {
  return rank(state) >= rank(phases[phase].done);
}

/** The fields of an import that follow from its chunks, with the next state once all of them are done. */
export function progressIn(
  phase: PhaseName,
  chunks: number,
  progress: ChunkProgress[],
  now: Timestamp,
): Partial<Import> {
  const done = progress.filter((chunk) => isDone(chunk, phase));
  const figures = addFigures(progress.map((chunk) => chunk.figures));
  const counts = { doneRows: done.reduce((total, { rows }) => total + rows, 0), doneChunks: done.length };
  if (done.length < chunks) return { figures, ...counts };
  const { next } = phases[phase];
  // Another phase counts from zero; a state that waits for a person shows what was done.
  return { ...entering(next, now), figures, ...(phaseIn(next) === null && counts) };
}

function auditLineOf(importDocument: Import, changes: Partial<Import>, at: Timestamp): AuditLine | null {
  const { unitId, path, actor } = importDocument;
  const line = { at, byUid: actor.uid, officeBearerId: actor.officeBearerId, unitId, path, changes: {} };
  const rows = changes.figures?.[changes.state === 'undone' ? 'restored' : 'written'] ?? 0;
  if (changes.state === 'committed') return { ...line, action: 'importCommitted', rows };
  return changes.state === 'undone' ? { ...line, action: 'importUndone', rows } : null;
}

/** Attempts before the job fails and is delivered again. */
const mostAttempts = 12;

/**
 * Updates an import from its chunks: its figures, and its state when all chunks are done. Idempotent; under
 * optimistic concurrency, so that an older count never overwrites a newer one.
 */
export async function advance({ db }: Pick<Ports, 'db'>, importId: string): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    if (attempt > 0) await backoff(attempt);
    const found = await importAt(db, importId).get();
    const importDocument = parsed(found, Import);
    const phase = phaseIn(importDocument?.state);
    if (!importDocument || !phase || importDocument.chunks === null || !found.updateTime) return;
    const progress = await chunkProgressOf(db, importId);
    const now = Timestamp.now();
    const changes = progressIn(phase, importDocument.chunks, progress, now);
    const line = auditLineOf(importDocument, changes, now);
    const batch = db.batch();
    batch.update(found.ref, changes, { lastUpdateTime: found.updateTime });
    if (line) batch.set(auditLineIn(db, line.action, importId), line);
    if (await commitUnlessContended(batch)) return;
  }
  throw new Error(`too much contention on the import ${importId}`);
}
