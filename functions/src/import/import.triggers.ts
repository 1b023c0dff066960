import { chunkRows, collections, Import, parseSheetPath, region } from '@sangathan/model';
import { getFunctions } from 'firebase-admin/functions';
import { onDocumentUpdated } from 'firebase-functions/firestore';
import { error as logError } from 'firebase-functions/logger';
import { onObjectFinalized } from 'firebase-functions/storage';
import { onTaskDispatched } from 'firebase-functions/tasks';
import pLimit from 'p-limit';
import { bucket, db } from '../platform/clients.ts';
import { CoalescingQueue } from '../platform/coalescingQueue.ts';
import { background, handling } from '../platform/trigger.ts';
import { advance } from './jobs/advance.ts';
import { giveUp, handOut, work } from './jobs/work.ts';
import type { Job, Ports } from './ports.ts';
import { readSheetApart } from './read/readSheetApart.ts';
import { sheetUploaded } from './upload/upload.ts';

const queue = () => getFunctions().taskQueue<Job>(`locations/${region}/functions/workImport`);

const ports: Ports = {
  db,
  rowsPerChunk: chunkRows,
  readSheet: (path, kind) => readSheetApart(bucket().file(path).createReadStream(), kind),
  enqueue: (job) => queue().enqueue(job, { dispatchDeadlineSeconds: slowestJob }),
};

/** Timeout of a job, in seconds: reading 100,000 rows takes about a minute. */
const slowestJob = 540;

/** Attempts at a job; then the import stops until somebody resumes it. */
const mostAttempts = 8;

/** Bounds the jobs that hold memory in a process. Many more can wait for their import to be advanced. */
const inTurn = pLimit(6);

/** The functions emulator gives every running job a process of its own. */
const emulated = process.env.FUNCTIONS_EMULATOR === 'true';

/** Coalesces the chunks that are done: an import is advanced at most once a second by each process. */
const advances = new CoalescingQueue<never>((importId) => advance(ports, importId), {
  perSecond: 20,
  cooldown: emulated ? 0 : 1000,
  concurrency: 4,
});

/** Reads the file of an import once it is uploaded; any other object is ignored. */
export const receiveSheet = onObjectFinalized({ ...background, maxInstances: 5 }, (event) =>
  handling('receiveSheet', { id: event.id, time: event.time }, async () => {
    const named = parseSheetPath(event.data.name);
    if (named) await sheetUploaded(named.importId, named.uid);
  }),
);

/** Hands out the jobs of a phase when an import enters it, or resumes it. */
export const followImport = onDocumentUpdated(
  { ...background, document: `${collections.imports}/{importId}`, timeoutSeconds: 120 },
  (event) =>
    handling('followImport', event, async () => {
      const [before, after] = [event.data?.before, event.data?.after].map((side) =>
        Import.parse(side?.data()),
      );
      if (before?.state === after?.state && before?.round === after?.round) return;
      await handOut(ports, event.params.importId);
    }),
);

/** Does one job. */
export const workImport = onTaskDispatched<Job>(
  {
    region,
    memory: '512MiB',
    cpu: 1,
    concurrency: 80,
    maxInstances: 2,
    timeoutSeconds: slowestJob,
    retryConfig: { maxAttempts: mostAttempts, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: emulated ? 2 : 80, maxDispatchesPerSecond: 100 },
  },
  async ({ data, retryCount }) => {
    try {
      await inTurn(() => work(ports, data));
      await advances.add(data.importId, []);
    } catch (error) {
      const { importId, phase } = data;
      logError('import job failed', { importId, phase, retryCount, error });
      if (retryCount < mostAttempts - 1) throw error;
      await giveUp(db, importId);
    }
  },
);
