import * as z from 'zod/mini';
import { Field } from './field.ts';
import { Path } from './path.ts';
import { Id, Timestamp } from './scalar.ts';

export const auditActions = [
  'entryCreated',
  'entryEdited',
  'entryRemoved',
  'requestApplied',
  'requestConflict',
  'grantGiven',
  'grantTaken',
  'meetingCalled',
  'markedPresent',
] as const;

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
    Field,
    z.strictObject({ from: z.nullable(z.string()), to: z.nullable(z.string()) }),
  ),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** A contact detail as the audit may keep it: enough to recognise, too little to call. */
export function masked(value: string | null): string | null {
  return value === null ? null : `…${value.slice(-3)}`;
}
