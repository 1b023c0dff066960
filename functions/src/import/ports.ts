import type { Readable } from 'node:stream';
import type { WorkingState } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';

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
  /** Streams a file of the bucket. */
  openSheet(path: string): Readable;
  /** Queues a job, to be delivered at least once. */
  enqueue(job: Job): Promise<void>;
}
