import { Timestamp } from 'firebase-admin/firestore';
import { info, error as logError } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/scheduler';
import { bucket, db } from '../../platform/clients.ts';
import { nightly } from '../../platform/trigger.ts';
import { clearImports } from './clearImports.ts';

const removeSheet = (path: string) => bucket().file(path).delete({ ignoreNotFound: true });

export const clearOldImports = onSchedule(nightly('03:10'), async () => {
  const { cleared, failures } = await clearImports({ db, removeSheet }, Timestamp.now());
  info('old imports cleared', { cleared, failed: failures.length });
  for (const { importId, error } of failures) logError('import not cleared', { importId, error });
  if (failures.length > 0) throw new Error(`${failures.length} imports are still to be cleared`);
});
