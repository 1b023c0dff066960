import {
  type AuditedField,
  type AuditLine,
  auditedFields,
  auditValue,
  type Contact,
  type OfficeBearer,
  readField,
} from '@sangathan/model';

/** One half of an entry before or after a write: the card or the contact, whichever was written. */
export type Side = { card: OfficeBearer } | { contact: Contact } | null;

function plainValue(side: Side, field: AuditedField): string | null {
  if (side === null) return null;
  switch (field) {
    case 'mobile':
    case 'alternativeMobile':
    case 'email':
      return 'contact' in side ? side.contact[field] : null;
    case 'since':
    case 'until':
      return 'card' in side ? side.card[field] : null;
    case 'deputyRights':
      return ('card' in side && side.card.deputyRights.join(', ')) || null;
    default:
      return 'card' in side ? readField(side as { card: OfficeBearer; contact: Contact }, field) : null;
  }
}

/** What a write changed in an entry, with contact details masked. */
export function changesBetween(before: Side, after: Side): AuditLine['changes'] {
  const changes: AuditLine['changes'] = {};
  for (const field of auditedFields) {
    const [from, to] = [plainValue(before, field), plainValue(after, field)];
    // Compared before they are masked: two numbers may end alike.
    if (from !== to) changes[field] = { from: auditValue(field, from), to: auditValue(field, to) };
  }
  return changes;
}

/**
 * The audit line of a person's edit; null if nothing changed, or if the server wrote. The editor is read from the
 * document's `edited`, which the rules hold to the writer: an event's own word on its writer is not reliable.
 */
export function lineOf(officeBearerId: string, before: Side, after: Side): AuditLine | null {
  const [former, present] = [before, after].map(documentOf);
  const edited = present?.edited;
  if (!present || !edited || former?.edited?.at.toMillis() === edited.at.toMillis()) return null;
  const changes = changesBetween(before, after);
  if (Object.keys(changes).length === 0) return null;
  const { unitId, path } = present;
  const action = former ? 'entryEdited' : 'entryCreated';
  return { at: edited.at, action, byUid: edited.uid, officeBearerId, unitId, path, changes };
}

function documentOf(side: Side): OfficeBearer | Contact | null {
  if (side === null) return null;
  return 'card' in side ? side.card : side.contact;
}
