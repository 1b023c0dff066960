import { subcollections } from '@sangathan/model';
import { deleting, expiredIn } from '../platform/cleanup.ts';
import { db } from '../platform/clients.ts';

/** Counted tries at spoken codes of past meetings. */
export const clearTries = deleting('tries', (now) =>
  expiredIn(db.collectionGroup(subcollections.tries), now),
);

/** Hashes of the numbers that have checked in to past meetings. */
export const clearNumbers = deleting('numbers', (now) =>
  expiredIn(db.collectionGroup(subcollections.numbers), now),
);
