import type { ChunkState, ImportState } from '@sangathan/model';
import { checkChunk } from '../check/checkChunk.ts';
import { commitChunk } from '../commit/commitChunk.ts';
import { compareImport } from '../compare/compareImport.ts';
import type { PhaseName, Ports } from '../ports.ts';
import { readImport } from '../read/readImport.ts';
import { undoChunk } from '../undo/undoChunk.ts';

/** Every `work` is idempotent and safe to run twice at once. @throws Failure that ends or stops the import */
type Work =
  | { jobPer: 'import'; work: (ports: Ports, importId: string) => Promise<void> }
  | { jobPer: 'chunk'; work: (ports: Ports, importId: string, chunk: number) => Promise<void> };

/** Once all chunks are `done`, the import enters the state `next`. */
export type Phase = Work & { done: ChunkState; next: ImportState };

/**
 * The phases of an import, by the state that it has during each. Between them it waits for a person: in
 * `mapping` for its columns, in `checked` for the commit, in `committed` for an undo.
 */
export const phases: Record<PhaseName, Phase> = {
  reading: { jobPer: 'import', work: readImport, done: 'read', next: 'checking' },
  checking: { jobPer: 'chunk', work: checkChunk, done: 'checked', next: 'comparing' },
  comparing: { jobPer: 'import', work: compareImport, done: 'compared', next: 'checked' },
  committing: { jobPer: 'chunk', work: commitChunk, done: 'committed', next: 'committed' },
  undoing: { jobPer: 'chunk', work: undoChunk, done: 'undone', next: 'undone' },
};

/** The phase of an import in a state; null if no worker has anything to do. */
export function phaseIn(state: ImportState | undefined): PhaseName | null {
  return state !== undefined && Object.hasOwn(phases, state) ? (state as PhaseName) : null;
}
