import { Failure, ImportFailureCode, WorkingState } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { checkChunk } from '../check/checkChunk.ts';
import { commitChunk } from '../commit/commitChunk.ts';
import { readImport } from '../read/readImport.ts';
import { changeImport, entering, importOf } from '../store.ts';
import { undoChunk } from '../undo/undoChunk.ts';
import { isDone, progressOf } from './advance.ts';
import { Few } from './few.ts';
import type { Job, Ports } from './ports.ts';

const chunkWork: Record<WorkingState, (ports: Ports, importId: string, chunk: number) => Promise<void>> = {
  checking: checkChunk,
  committing: commitChunk,
  undoing: undoChunk,
};

/** Stops an import where it stands; it can go on from there, or be undone. */
export async function stop(db: Firestore, importId: string, failure: ImportFailureCode): Promise<void> {
  await changeImport(db, importId, ({ state }) => {
    const stoppedIn = WorkingState.safeParse(state).data;
    return stoppedIn ? { state: 'stopped', stoppedIn, failure } : null;
  });
}

/** Stops an import whose job has failed too often; one that cannot even be read has failed. */
export async function giveUp(db: Firestore, importId: string): Promise<void> {
  await changeImport(db, importId, ({ state }) =>
    state === 'reading' ? { ...entering('failed'), failure: 'unexpected' } : null,
  );
  await stop(db, importId, 'import-interrupted');
}

/**
 * Does one job, and then brings the import in step with it. Done twice, or by two workers at once, it is
 * done once; a worker that dies has its job delivered again. `tell` resolves when a count that began
 * after the call is written.
 */
export async function work(ports: Ports, job: Job, tell: (importId: string) => Promise<void>): Promise<void> {
  if (job.step === 'reading') return readImport(ports, job.importId);
  try {
    await chunkWork[job.step](ports, job.importId, job.chunk);
  } catch (error) {
    const failure = error instanceof Failure ? ImportFailureCode.safeParse(error.code).data : undefined;
    if (failure === undefined) throw error;
    return stop(ports.db, job.importId, failure);
  }
  await tell(job.importId);
}

/** Jobs handed out at once. */
const atOnce = 20;

/** Hands out what an import's present state still needs done; handed out again, nothing is done twice. */
export async function handOut({ db, enqueue }: Ports, importId: string): Promise<void> {
  const sheet = await importOf(db, importId);
  if (sheet?.state === 'reading') return enqueue({ importId, step: 'reading' });
  const step = WorkingState.safeParse(sheet?.state).data;
  if (!step) return;
  const progress = await progressOf(db, importId);
  const jobs = progress
    .filter((chunk) => !isDone(chunk, step))
    .toSorted((one, other) => one.chunk - other.chunk)
    .map(({ chunk }): Job => ({ importId, step, chunk }));
  const handing = new Few(atOnce);
  for (const job of jobs) await handing.begin(() => enqueue(job));
  await handing.end();
}
