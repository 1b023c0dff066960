import {
  type AuditLine,
  Contact,
  collections,
  Failure,
  mostEntriesOfMobile,
  OfficeBearer,
  subcollections,
} from '@sangathan/model';
import type { Firestore, Timestamp, Transaction } from 'firebase-admin/firestore';
import { auditLineOf } from '../../platform/auditLog.ts';
import { parsed } from '../../platform/document.ts';

/** Where an entry stands that carries a number: no more of it than its audit needs. */
export type Holder = Pick<OfficeBearer, 'unitId' | 'path'> & { officeBearerId: string };

/** The entries with a holder, but for one, that a number signs in to, wherever they are. */
export async function holdersOf(
  db: Firestore,
  transaction: Transaction,
  mobile: string,
  except: string,
): Promise<Holder[]> {
  const contacts = await transaction.get(
    db.collectionGroup(subcollections.private).where('mobile', '==', mobile),
  );
  const ids = contacts.docs
    .map((found) => Contact.parse(found.data()).officeBearerId)
    .filter((id) => id !== except);
  if (ids.length === 0) return [];
  const cards = await transaction.getAll(
    ...ids.map((id) => db.collection(collections.officeBearers).doc(id)),
  );
  return cards.flatMap((found) => {
    const card = parsed(found, OfficeBearer);
    if (card?.until !== null) return [];
    return [{ officeBearerId: found.id, unitId: card.unitId, path: card.path }];
  });
}

/** @throws Failure `number-in-too-many` where the number may not stand in one entry more than these */
export function checkRoom(holders: Holder[]): void {
  if (holders.length >= mostEntriesOfMobile) throw new Failure('number-in-too-many');
}

/**
 * That a number stands in several entries is told above each of them, in that one's own line: nobody learns
 * where else it stands.
 */
export function sharedLines(own: Holder, others: Holder[], byUid: string | null, at: Timestamp): AuditLine[] {
  const told = others.length === 0 ? [] : [own, ...others];
  return told.map((holder) => auditLineOf({ ...holder, action: 'numberShared', byUid }, at));
}
