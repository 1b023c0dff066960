import * as z from 'zod/mini';
import { Count, Id, Timestamp } from '../platform/scalar.ts';
import { fields } from './field.ts';
import { Path } from './path.ts';

export const auditActions = [
  'entryCreated',
  'entryEdited',
  'entryRemoved',
  'requestApplied',
  'requestConflict',
  'grantGiven',
  'grantTaken',
  'meetingConvened',
  'markedPresent',
  'importCommitted',
  'importUndone',
  'entryImported',
  'entryVerified',
  'entryReconfirmed',
  /** The entry's mobile is now in another entry too. */
  'numberShared',
  'exported',
  'unitOpened',
  'unitRenamed',
  'unitAsked',
  'unitRejected',
  'unitClosed',
] as const;

/** The fields whose changes are logged: those that holders propose, and those that only others write. A unit has names. */
export const auditedFields = [...fields, 'alternativeMobile', 'since', 'until', 'deputyRights'] as const;
export const AuditedField = z.enum(auditedFields);
export type AuditedField = z.infer<typeof AuditedField>;

/** `audit/{id}`: an audit line, who did what and when. Written once, edited by nobody. */
export const AuditLine = z.strictObject({
  at: Timestamp,
  action: z.enum(auditActions),
  /** The person who acted, or `null` for the server itself. */
  byUid: z.nullable(z.string()),
  officeBearerId: z.nullable(Id),
  unitId: Id,
  path: Path,
  /** Contact details are masked to their last characters. */
  changes: z.partialRecord(
    AuditedField,
    z.strictObject({ from: z.nullable(z.string()), to: z.nullable(z.string()) }),
  ),
  /** Rows that an import wrote or undid, or that an export contains. */
  rows: z.optional(Count),
});
export type AuditLine = z.infer<typeof AuditLine>;

const contactDetails: readonly AuditedField[] = ['mobile', 'alternativeMobile', 'email'];

/** A field's value for an audit line: of a contact detail enough to recognise it, too little to use it. */
export function auditValue(field: AuditedField, value: string | null): string | null {
  return value !== null && contactDetails.includes(field) ? `…${value.slice(-3)}` : value;
}

export function isAudited(field: string): field is AuditedField {
  return (auditedFields as readonly string[]).includes(field);
}
