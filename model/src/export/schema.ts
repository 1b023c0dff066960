import * as z from 'zod/mini';
import { Count, Id, Name, Timestamp } from '../platform/scalar.ts';
import { Contact, OfficeBearer } from '../register/officeBearer.ts';

/** Most entries in a page of an export. */
export const exportPage = 300;

/** Most pages in an export: more entries than a state has. */
export const mostExportPages = 600;

/**
 * `exports/{id}`: whose export it is, of what, and the entry after which each page begins. For functions
 * alone, so that a page names no entry but those that it hands out.
 */
export const Export = z.strictObject({
  uid: z.string(),
  /** Whose rights it was begun with: another grant begins its own. */
  officeBearerId: Id,
  unitId: Id,
  after: z.array(Id).check(z.maxLength(mostExportPages)),
  /** Pages handed out, and their entries, each counted once. */
  pages: Count,
  rows: Count,
  expiresAt: Timestamp,
});
export type Export = z.infer<typeof Export>;

/** An entry as it is exported; what of its contact the person may not read is `null`. */
export const ExportedEntry = z.strictObject({
  officeBearerId: Id,
  unitId: Id,
  unitName: Name,
  level: OfficeBearer.shape.level,
  post: OfficeBearer.shape.post,
  name: Name,
  mobile: Contact.shape.mobile,
  alternativeMobile: Contact.shape.alternativeMobile,
  email: Contact.shape.email,
  village: OfficeBearer.shape.village,
  jurisdiction: OfficeBearer.shape.jurisdiction,
  evidence: OfficeBearer.shape.evidence,
  since: OfficeBearer.shape.since,
});
export type ExportedEntry = z.infer<typeof ExportedEntry>;
