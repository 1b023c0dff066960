import { createHash } from 'node:crypto';
import type { ImportField, WideLayout } from '@sangathan/model';

/** Answers given before. */
export interface RememberedHeadings {
  /** By heading key. */
  fields: Readonly<Record<string, ImportField>>;
  /** Of wide sheets. */
  layouts: readonly WideLayout[];
}

export const nothingRemembered: RememberedHeadings = { fields: {}, layouts: [] };

/** The key under which the answer about a wide sheet is remembered: that of all its headings together. */
export function layoutKeyOf(headingKeys: string[]): string {
  return createHash('sha256').update(JSON.stringify(headingKeys)).digest('hex');
}
