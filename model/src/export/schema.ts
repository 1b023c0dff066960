import * as z from 'zod/mini';
import { Count, Id, Name, Timestamp } from '../platform/scalar.ts';
import { Contact, OfficeBearer } from '../register/officeBearer.ts';

/** Most entries in a page of an export. */
export const exportPage = 300;

/** Most pages in an export: more entries than a state has. */
export const mostExportPages = 600;

/**
 * `exports/{id}`: whose export it is, of what, and the entry after which each page begins. For functions alone, so
 * that a caller learns of no entry beyond the page's own.
 */
export const Export = z.strictObject({
  uid: z.string(),
  /** The entry whose grant began it; another grant cannot continue it. */
  officeBearerId: Id,
  unitId: Id,
  after: z.array(Id).check(z.maxLength(mostExportPages)),
  /** Pages handed out and entries in them; repeated pages count once. */
  pages: Count,
  rows: Count,
  expiresAt: Timestamp,
});
export type Export = z.infer<typeof Export>;

/** An exported entry; contact details are null without the right to contacts. */
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
