import { finishedStates, type Import } from '@sangathan/model';
import type { Timestamp } from 'firebase-admin/firestore';
import { entering } from '../store.ts';

/**
 * The fields to set before the file and rows of an import are deleted; null if it is not due. `retainUntil` stays
 * as it is, so that an interrupted run is found again.
 */
export function clearedFields(importDocument: Import, now: Timestamp): Partial<Import> | null {
  const { state, retainUntil, clearedAt, mapping, worksheets } = importDocument;
  if (retainUntil === null || retainUntil.toMillis() > now.toMillis()) return null;
  // Titles, sample cells of a question and quoted rows may be personal data.
  const bare = {
    question: null,
    mapping: mapping && { ...mapping, titles: [] },
    worksheets: worksheets.map((worksheet) => ({ ...worksheet, quoted: [] })),
  };
  const expired = finishedStates.includes(state) ? {} : entering('expired', now);
  return { ...expired, ...bare, retainUntil, clearedAt: clearedAt ?? now };
}
