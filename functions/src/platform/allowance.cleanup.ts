import { collections } from '@sangathan/model';
import { deleting, expiredIn } from './cleanup.ts';
import { db } from './clients.ts';

/** Allowances of past days. */
export const clearAllowances = deleting('allowances', (now) =>
  expiredIn(db.collection(collections.allowances), now),
);
