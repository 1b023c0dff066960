import { chunkRows, collections, Import, parseSheetPath, region } from '@sangathan/model';
import { getFunctions } from 'firebase-admin/functions';
import { onDocumentUpdated } from 'firebase-functions/firestore';
import { error as logError } from 'firebase-functions/logger';
import { onObjectFinalized } from 'firebase-functions/storage';
import { onTaskDispatched } from 'firebase-functions/tasks';
import { bucket, db } from '../platform/clients.ts';
import { CoalescingQueue } from '../platform/coalescingQueue.ts';
import { background, handling } from '../platform/trigger.ts';
import { advance } from './jobs/advance.ts';
import type { Job, Ports } from './jobs/ports.ts';
import { Slots } from './jobs/slots.ts';
import { giveUp, handOut, work } from './jobs/work.ts';
import { sheetArrived } from './upload/start.ts';

const queue = () => getFunctions().taskQueue<Job>(`locations/${region}/functions/workImport`);

const ports: Ports = {
  db,
  rowsPerChunk: chunkRows,
  openSheet: (path) => bucket().file(path).createReadStream(),
  enqueue: (job) => queue().enqueue(job, { dispatchDeadlineSeconds: slowestJob }),
};

/** Longest that one job may take, in seconds: reading 100,000 rows takes about one minute. */
const slowestJob = 540;

/** Times that a job is tried; then the import stops, and a person lets it go on. */
const mostTries = 8;

/** Jobs that are worked on at once in a process; more wait for their figures, which takes no memory. */
const slots = new Slots(6);

/** The functions emulator gives every running job a process of its own. */
const emulated = process.env.FUNCTIONS_EMULATOR === 'true';

/** The figures of all chunks that are done in this process, joined: an import's are written once a second. */
const progress = new CoalescingQueue<never>((importId) => advance(ports, importId), {
  perSecond: 20,
  cooldown: emulated ? 0 : 1000,
  concurrency: 4,
});

/** The file of an import has come; any other object is left alone. */
export const receiveSheet = onObjectFinalized({ ...background, maxInstances: 5 }, (event) =>
  handling('receiveSheet', { id: event.id, time: event.time }, async () => {
    const named = parseSheetPath(event.data.name);
    if (named) await sheetArrived(named.importId, named.uid);
  }),
);

/** Hands out the work of a state that an import has come to, or is to go on with. */
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

/** One chunk, or one file. */
export const workImport = onTaskDispatched<Job>(
  {
    region,
    memory: '512MiB',
    cpu: 1,
    concurrency: 80,
    maxInstances: 2,
    timeoutSeconds: slowestJob,
    retryConfig: { maxAttempts: mostTries, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: emulated ? 2 : 80, maxDispatchesPerSecond: 100 },
  },
  async ({ data, retryCount }) => {
    try {
      await slots.run((leave) =>
        work(ports, data, (importId) => {
          leave();
          return progress.add(importId, []);
        }),
      );
    } catch (error) {
      const { importId, step } = data;
      logError('import job failed', { importId, step, retryCount, error });
      if (retryCount < mostTries - 1) throw error;
      await giveUp(db, importId);
    }
  },
);
