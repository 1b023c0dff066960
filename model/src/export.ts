import * as z from 'zod/mini';
import { Contact, OfficeBearer } from './officeBearer.ts';
import { Id, Name } from './scalar.ts';

/** Most entries in a page of an export. */
export const exportPage = 300;

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
