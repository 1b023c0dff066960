import type { Import, ImportState } from '@sangathan/model';
import type { Timestamp } from 'firebase-admin/firestore';
import { entering } from '../store.ts';

/** States that stay what they are once the rows are gone; any other was left unfinished. */
const ends: readonly ImportState[] = ['committed', 'undone', 'failed', 'expired'];

/**
 * What an import says of itself when its file and rows are removed; `null` while they are kept. It stays
 * due until they are gone, so that a removal which was cut off is found again.
 */
export function clearedFrom(importDocument: Import, now: Timestamp): Partial<Import> | null {
  const { state, retainUntil, clearedAt, mapping } = importDocument;
  if (retainUntil === null || retainUntil.toMillis() > now.toMillis()) return null;
  // Above the headings, and below the ones that were asked about, there may stand names and numbers.
  const bare = { question: null, mapping: mapping && { ...mapping, titles: [] } };
  const expired = ends.includes(state) ? {} : entering('expired', now);
  return { ...expired, ...bare, retainUntil, clearedAt: clearedAt ?? now };
}
