import { info, error as logError } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/scheduler';
import { clearLeftovers as clear } from './cleanup.ts';
import { nightly } from './platform/trigger.ts';

export const clearLeftovers = onSchedule(nightly('03:40'), async () => {
  const { counts, failures } = await clear(Date.now());
  info('leftovers cleared', { ...counts, failed: failures.length });
  for (const failure of failures) logError('leftover not cleared', failure);
  if (failures.length > 0) throw new Error(`${failures.length} leftovers are still to be cleared`);
});
