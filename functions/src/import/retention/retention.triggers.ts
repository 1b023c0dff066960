import { Timestamp } from 'firebase-admin/firestore';
import { info, error as logError } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/scheduler';
import { bucket, db } from '../../platform/clients.ts';
import { background } from '../../platform/trigger.ts';
import { clearImports } from './clearImports.ts';

const removeSheet = (path: string) => bucket().file(path).delete({ ignoreNotFound: true });

/** Runs every night at 03:10 in India. What a run does not get to is due in the next one. */
export const clearOldImports = onSchedule(
  {
    region: background.region,
    schedule: '10 3 * * *',
    timeZone: 'Asia/Kolkata',
    memory: '512MiB',
    timeoutSeconds: 1800,
    maxInstances: 1,
    retryCount: 3,
  },
  async () => {
    const { cleared, failures } = await clearImports({ db, removeSheet }, Timestamp.now());
    info('old imports cleared', { cleared, failed: failures.length });
    for (const { importId, error } of failures) logError('import not cleared', { importId, error });
    if (failures.length > 0) throw new Error(`${failures.length} imports are still to be cleared`);
  },
);
