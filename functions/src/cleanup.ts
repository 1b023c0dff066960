import { clearVerificationCodes } from './access/access.cleanup.ts';
import { applyLeftRequests } from './approval/approval.cleanup.ts';
import { clearExports } from './export/export.cleanup.ts';
import { clearTries } from './meeting/meeting.cleanup.ts';
import { clearUploadSlots, clearUploads } from './photo/photo.cleanup.ts';
import { clearAllowances } from './platform/allowance.cleanup.ts';
import { type CleanupResult, runCleanups } from './platform/cleanup.ts';
import { clearContactOpenings } from './register/contact/contact.cleanup.ts';
import { clearDeadLetters } from './rollup/deadLetter.cleanup.ts';

/** The nightly cleanups of all domains; imports have a run of their own. */
const cleanups = [
  clearUploads,
  clearUploadSlots,
  applyLeftRequests,
  clearAllowances,
  clearExports,
  clearVerificationCodes,
  clearContactOpenings,
  clearTries,
  clearDeadLetters,
];

/** Removes what is no longer needed; `now` in epoch milliseconds. Idempotent. */
export function clearLeftovers(now: number): Promise<CleanupResult> {
  return runCleanups(cleanups, now);
}
