import { collections } from '@sangathan/model';
import { deleting, expiredIn } from '../platform/cleanup.ts';
import { db } from '../platform/clients.ts';

/** Verification codes that have expired. */
export const clearVerificationCodes = deleting('verificationCodes', (now) =>
  expiredIn(db.collection(collections.verificationCodes), now),
);
