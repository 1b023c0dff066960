import {
  type AuditLine,
  Contact,
  collections,
  contactId,
  OfficeBearer,
  subcollections,
  Unit,
} from '@sangathan/model';
import {
  type Change,
  type DocumentSnapshot,
  onDocumentUpdated,
  onDocumentWritten,
} from 'firebase-functions/firestore';
import { appendAuditLine } from '../platform/auditLog.ts';
import { db } from '../platform/clients.ts';
import { background, handling } from '../platform/trigger.ts';
import { alignEntry } from './entry/align.ts';
import { lineOf } from './entry/auditLine.ts';
import { cardAffectsDerived, contactAffectsDerived } from './entry/derived.ts';
import { removeReplacedPhoto } from './entry/photoVariants.ts';
import { alignGrants } from './grant/align.ts';
import { renamingOf } from './unit/auditLine.ts';
import { followUnitChange } from './unit/follow.ts';

interface WrittenEvent {
  id: string;
  time: string;
  data?: Change<DocumentSnapshot> | undefined;
  params: { officeBearerId: string };
}

/** Writes the audit line of a person's edit, under the event's id, so that a repeated event writes the same line. */
async function logLine(eventId: string, line: AuditLine | null): Promise<void> {
  if (line === null) return;
  const batch = db.batch();
  appendAuditLine(batch, line, eventId);
  await batch.commit();
}

async function cardWritten(event: WrittenEvent): Promise<void> {
  const { officeBearerId } = event.params;
  const before = OfficeBearer.safeParse(event.data?.before.data()).data;
  const after = OfficeBearer.safeParse(event.data?.after.data()).data;
  if (cardAffectsDerived(before, after)) {
    await alignEntry(officeBearerId, null);
    await alignGrants(officeBearerId);
  }
  if (before?.photo && before.photo !== after?.photo) await removeReplacedPhoto(officeBearerId, before.photo);
  await logLine(
    event.id,
    lineOf(officeBearerId, before ? { card: before } : null, after ? { card: after } : null),
  );
}

async function contactWritten(event: WrittenEvent): Promise<void> {
  const { officeBearerId } = event.params;
  const before = Contact.safeParse(event.data?.before.data()).data;
  const after = Contact.safeParse(event.data?.after.data()).data;
  const mobileChanged = before !== undefined && before.mobile !== after?.mobile;
  const changedAt = event.data?.after.updateTime?.toMillis() ?? Date.parse(event.time);
  if (contactAffectsDerived(before, after)) {
    await alignEntry(officeBearerId, mobileChanged ? changedAt : null);
    await alignGrants(officeBearerId);
  }
  await logLine(
    event.id,
    lineOf(officeBearerId, before ? { contact: before } : null, after ? { contact: after } : null),
  );
}

export const followCard = onDocumentWritten(
  { ...background, document: `${collections.officeBearers}/{officeBearerId}`, concurrency: 80 },
  (event) => handling('followCard', event, () => cardWritten(event)),
);

export const followContact = onDocumentWritten(
  {
    ...background,
    document: `${collections.officeBearers}/{officeBearerId}/${subcollections.private}/${contactId}`,
    concurrency: 80,
  },
  (event) => handling('followContact', event, () => contactWritten(event)),
);

export const followUnit = onDocumentUpdated(
  { ...background, document: `${collections.units}/{unitId}`, maxInstances: 5 },
  (event) =>
    handling('followUnit', event, async () => {
      const [before, after] = [event.data?.before, event.data?.after].map(
        (side) => Unit.safeParse(side?.data()).data,
      );
      await followUnitChange(event.params.unitId, before, after);
      await logLine(event.id, renamingOf(event.params.unitId, before, after));
    }),
);
