import type { Readable } from 'node:stream';
import type { WorkingState } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';

/** One piece of work on an import: reading its file, or taking one chunk a state on. */
export type Job =
  | { importId: string; step: 'reading' }
  | { importId: string; step: WorkingState; chunk: number };

/** All that an import's workers touch outside themselves, so that a test can end them at any touch. */
export interface Ports {
  db: Firestore;
  /** Most rows in a chunk. */
  rowsPerChunk: number;
  /** A file in the bucket, as a stream. */
  openSheet(path: string): Readable;
  /** Hands a job to a worker, at least once. */
  enqueue(job: Job): Promise<void>;
}
