import { info, error as logError } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/scheduler';
import { clearLeftovers as clear } from './cleanup.ts';
import { background } from './platform/trigger.ts';
import { verificationSecrets } from './register/entry/mobileDigest.ts';

/** Every night at 03:40 in India. What one run leaves, the next one finds. */
export const clearLeftovers = onSchedule(
  {
    region: background.region,
    schedule: '40 3 * * *',
    timeZone: 'Asia/Kolkata',
    memory: '512MiB',
    timeoutSeconds: 1800,
    maxInstances: 1,
    retryCount: 3,
    secrets: verificationSecrets,
  },
  async () => {
    const { counts, failures } = await clear(Date.now());
    info('leftovers cleared', { ...counts, failed: failures.length });
    for (const failure of failures) logError('leftover not cleared', failure);
    if (failures.length > 0) throw new Error(`${failures.length} leftovers are still to be cleared`);
  },
);
