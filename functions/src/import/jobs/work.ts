import { Failure, type Import, ImportFailureCode, WorkingState } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import pMap from 'p-map';
import type { Job, Ports } from '../ports.ts';
import { changeImport, entering, importOf } from '../store.ts';
import { advance, chunkProgressOf, isDone } from './advance.ts';
import { phaseIn, phases } from './phases.ts';

/** Jobs enqueued at once. */
const atOnce = 20;

/** Queues the jobs that are left in the present phase of an import. Idempotent: a repeated job finds its work done. */
export async function handOut(ports: Ports, importId: string): Promise<void> {
  const phase = phaseIn((await importOf(ports.db, importId))?.state);
  if (phase === null) return;
  if (phases[phase].jobPer === 'import') return ports.enqueue({ importId, phase, chunk: null });
  const left = (await chunkProgressOf(ports.db, importId))
    .filter((chunk) => !isDone(chunk, phase))
    .map(({ chunk }) => chunk)
    .toSorted((one, other) => one - other);
  // The last worker may have died before it advanced the import.
  if (left.length === 0) return advance(ports, importId);
  await pMap(left, (chunk) => ports.enqueue({ importId, phase, chunk }), { concurrency: atOnce });
}

/**
 * Does one job; the caller then advances the import. A `Failure` ends or stops the import, any other error is
 * thrown so that the job is delivered again.
 */
export async function work(ports: Ports, { importId, phase: name, chunk }: Job): Promise<void> {
  const phase = phases[name];
  try {
    if (phase.jobPer === 'import') await phase.work(ports, importId);
    else if (chunk !== null) await phase.work(ports, importId, chunk);
  } catch (error) {
    const failure = error instanceof Failure ? ImportFailureCode.safeParse(error.code).data : undefined;
    if (failure === undefined) throw error;
    await changeImport(ports.db, importId, (found) => stopped(found, failure));
  }
}

/** Stops an import whose job has been tried too often. */
export async function giveUp(db: Firestore, importId: string): Promise<void> {
  await changeImport(db, importId, (found) =>
    stopped(found, found.state === 'reading' ? 'unexpected' : 'import-interrupted'),
  );
}

/** What could not be read has failed; from any other phase an import can be resumed or undone. */
function stopped({ state }: Import, failure: ImportFailureCode): Partial<Import> | null {
  if (state === 'reading') return { ...entering('failed'), failure };
  const stoppedIn = WorkingState.safeParse(state).data;
  return stoppedIn ? { state: 'stopped', stoppedIn, failure } : null;
}
