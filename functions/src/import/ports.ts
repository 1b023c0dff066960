import type { SheetKind, WorkingState } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import type { SheetPart } from './read/readSheet.ts';

/** The states in which a worker has something to do. */
export type PhaseName = 'reading' | WorkingState;

/** One task of the queue. `chunk` is null where a job takes the whole import. */
export interface Job {
  importId: string;
  phase: PhaseName;
  chunk: number | null;
}

/** All side effects of an import's workers, so that a test can kill a worker at any of them. */
export interface Ports {
  db: Firestore;
  /** Maximum number of rows in a chunk. */
  rowsPerChunk: number;
  /** Streams the worksheets and rows of a file of the bucket. @throws Failure `sheet-…` */
  readSheet(path: string, kind: SheetKind): AsyncGenerator<SheetPart>;
  /** Queues a job, to be delivered at least once. */
  enqueue(job: Job): Promise<void>;
}
