import { collections } from '@sangathan/model';
import { deleting, expiredIn } from '../../platform/cleanup.ts';
import { db } from '../../platform/clients.ts';

/** Openings of contacts in months that are long past. */
export const clearContactOpenings = deleting('contactOpenings', (now) =>
  expiredIn(db.collection(collections.contactOpenings), now),
);
