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
  /** The entry's number has come to stand in another one too. */
  'numberShared',
  'exported',
  'unitOpened',
  'unitAsked',
  'unitRejected',
  'unitClosed',
] as const;

/** What a line can say of an entry: its holder's fields, and what only those above write. */
export const auditedFields = [...fields, 'since', 'until', 'deputyRights'] as const;
export const AuditedField = z.enum(auditedFields);
export type AuditedField = z.infer<typeof AuditedField>;

/** `audit/{id}`: who did what, when, from what to what. Nobody edits it. */
export const AuditLine = z.strictObject({
  at: Timestamp,
  action: z.enum(auditActions),
  /** The person who acted, or `null` for the server itself. */
  byUid: z.nullable(z.string()),
  officeBearerId: z.nullable(Id),
  unitId: Id,
  path: Path,
  /** Contact details stand here masked to their last digits. */
  changes: z.partialRecord(
    AuditedField,
    z.strictObject({ from: z.nullable(z.string()), to: z.nullable(z.string()) }),
  ),
  /** How many rows an import wrote or put back, or an export holds. */
  rows: z.optional(Count),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** A contact detail as the audit may keep it: enough to recognise, too little to call. */
export function masked(value: string | null): string | null {
  return value === null ? null : `…${value.slice(-3)}`;
}
