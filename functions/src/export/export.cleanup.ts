import { collections } from '@sangathan/model';
import { deleting, expiredIn } from '../platform/cleanup.ts';
import { db } from '../platform/clients.ts';

/** Exports that have expired. */
export const clearExports = deleting('exports', (now) => expiredIn(db.collection(collections.exports), now));
