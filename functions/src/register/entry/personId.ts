import { createHash } from 'node:crypto';

/**
 * The id of the person whose first entry this is. Derived from the entry's id, so that a retry that writes the
 * same entry writes the same person; later posts of the person take over their id.
 */
export function newPersonId(officeBearerId: string): string {
  return `p-${createHash('sha256').update(officeBearerId).digest('hex').slice(0, 24)}`;
}
