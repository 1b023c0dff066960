import { isDeepStrictEqual } from 'node:util';
import { Contact, collections, contactPath, OfficeBearer, Unit } from '@sangathan/model';
import type { Transaction } from 'firebase-admin/firestore';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { derivedOf, evidenceIsOutdated } from './derived.ts';

/** An entry as it is stored, with the unit it is in; `null` where there is none. */
export interface StoredEntry {
  card: OfficeBearer | null;
  contact: Contact | null;
  unit: Unit | null;
}

export async function readEntry(officeBearerId: string, transaction: Transaction): Promise<StoredEntry> {
  const [cardFound, contactFound] = await transaction.getAll(
    db.collection(collections.officeBearers).doc(officeBearerId),
    db.doc(contactPath(officeBearerId)),
  );
  const card = cardFound ? parsed(cardFound, OfficeBearer) : null;
  const contact = contactFound ? parsed(contactFound, Contact) : null;
  const unit = card && parsed(await transaction.get(db.collection(collections.units).doc(card.unitId)), Unit);
  return { card, contact, unit };
}

/**
 * Brings what a card derives in step with its contact and unit, read anew, so that an event that comes
 * twice or late does no harm. `mobileChangedAt` (epoch ms) when the event was a change of the mobile.
 */
export async function alignEntry(officeBearerId: string, mobileChangedAt: number | null): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const { card, contact, unit } = await readEntry(officeBearerId, transaction);
    if (card === null) return;
    const derived = derivedOf(card, contact, unit);
    const outdated = mobileChangedAt !== null && evidenceIsOutdated(card, mobileChangedAt);
    const { known, searchKeys } = card;
    if (!outdated && isDeepStrictEqual(derived, { known, searchKeys })) return;
    transaction.update(db.collection(collections.officeBearers).doc(officeBearerId), {
      ...derived,
      ...(outdated && { evidence: 'collected', evidenceAt: new Date(mobileChangedAt) }),
    });
  });
}
