import {
  type AuditLine,
  collections,
  type Import,
  type ImportChunk,
  Import as ImportSchema,
  phaseOf,
  WorkingState as Working,
  type WorkingState,
} from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { backoff } from '../../platform/backoff.ts';
import { parsed } from '../../platform/document.ts';
import { compareSheet } from '../compare/compareImport.ts';
import { addFigures, chunksOf, entering, importAt, isOvertaken } from '../store.ts';
import type { Ports } from './ports.ts';

type Progress = Pick<ImportChunk, 'chunk' | 'rows' | 'phase' | 'figures'>;

const after = { checking: 'checked', committing: 'committed', undoing: 'undone' } as const;
const rank = { read: 0, checked: 1, committed: 2, undone: 3 } as const;

/** How far the chunks of an import have come, without what they hold. */
export async function progressOf(db: Firestore, importId: string): Promise<Progress[]> {
  const found = await chunksOf(db, importId).select('chunk', 'rows', 'phase', 'figures').get();
  return found.docs.map((chunk) => chunk.data() as Progress);
}

export function isDone({ phase }: Pick<ImportChunk, 'phase'>, state: WorkingState): boolean {
  return rank[phase] >= rank[phaseOf[state]];
}

/** What the import says of itself when its chunks have come so far. */
export function standing(
  state: WorkingState,
  chunks: number,
  progress: Progress[],
  now: Timestamp,
): Partial<Import> {
  const done = progress.filter((chunk) => isDone(chunk, state));
  const isAll = done.length >= chunks;
  return {
    ...(isAll && entering(after[state], now)),
    figures: addFigures(progress.map(({ figures }) => figures)),
    doneRows: done.reduce((total, { rows }) => total + rows, 0),
    doneChunks: done.length,
  };
}

function auditOf(sheet: Import, told: Partial<Import>, at: Timestamp): AuditLine | null {
  const { unitId, path, actor } = sheet;
  const line = { at, byUid: actor.uid, officeBearerId: actor.officeBearerId, unitId, path, changes: {} };
  const rows = told.figures?.[told.state === 'undone' ? 'restored' : 'written'] ?? 0;
  if (told.state === 'committed') return { ...line, action: 'importCommitted', rows };
  return told.state === 'undone' ? { ...line, action: 'importUndone', rows } : null;
}

/** Attempts before the task is handed back to be delivered again. */
const mostAttempts = 12;

/**
 * Brings an import in step with its chunks: its figures, and its next state when all are done. Counted
 * anew each time, and written only if nobody has written since before the count.
 */
export async function advance({ db }: Pick<Ports, 'db'>, importId: string): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    if (attempt > 0) await backoff(attempt);
    const found = await importAt(db, importId).get();
    const sheet = parsed(found, ImportSchema);
    const state = Working.safeParse(sheet?.state).data;
    if (!sheet || !state || sheet.chunks === null || !found.updateTime) return;
    let progress = await progressOf(db, importId);
    if (state === 'checking' && progress.every((chunk) => isDone(chunk, state))) {
      await compareSheet(db, importId, sheet.chunks);
      progress = await progressOf(db, importId);
    }
    const now = Timestamp.now();
    const told = standing(state, sheet.chunks, progress, now);
    const line = auditOf(sheet, told, now);
    const batch = db.batch();
    batch.update(found.ref, told, { lastUpdateTime: found.updateTime });
    if (line) batch.set(db.collection(collections.audit).doc(`${line.action}-${importId}`), line);
    try {
      await batch.commit();
      return;
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
  throw new Error(`the import ${importId} is written by too many at once`);
}
