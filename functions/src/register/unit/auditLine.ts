import type { AuditLine, Unit } from '@sangathan/model';
import { auditLineOf } from '../../platform/auditLog.ts';

/**
 * The audit line of a person's renaming of a unit; null if its name is the same, or if the server wrote. Who did it
 * is read from the document's `edited`, which the rules hold to the writer.
 */
export function renamingOf(
  unitId: string,
  before: Unit | undefined,
  after: Unit | undefined,
): AuditLine | null {
  const edited = after?.edited;
  if (!before || !edited || before.edited?.at.toMillis() === edited.at.toMillis()) return null;
  const changes: AuditLine['changes'] = {};
  for (const [field, script] of [
    ['nameHi', 'hi'],
    ['nameEn', 'en'],
  ] as const) {
    const [from, to] = [before.name[script] || null, after.name[script] || null];
    if (from !== to) changes[field] = { from, to };
  }
  if (Object.keys(changes).length === 0) return null;
  const subject = {
    action: 'unitRenamed',
    byUid: edited.uid,
    officeBearerId: null,
    unitId,
    path: after.path,
  } as const;
  return auditLineOf(subject, edited.at, changes);
}
