import { collections } from '@sangathan/model';
import { daysBefore, deleting } from '../platform/cleanup.ts';
import { db } from '../platform/clients.ts';

const retentionDays = 90;

/** Dead letters past their retention. */
export const clearDeadLetters = deleting('deadLetters', (now) =>
  db.collection(collections.deadLetters).where('at', '<=', daysBefore(now, retentionDays)).orderBy('at'),
);
