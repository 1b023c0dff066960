import { type AuditLine, Failure, mostEntriesOfMobile, type OfficeBearer } from '@sangathan/model';
import type { Timestamp, Transaction } from 'firebase-admin/firestore';
import { auditLineOf } from '../../platform/auditLog.ts';
import { cardsWithMobile } from './store.ts';

/** An entry with a mobile, as far as its audit line needs it. */
export type Holder = Pick<OfficeBearer, 'unitId' | 'path'> & { officeBearerId: string };

/** The current entries with a mobile, except for one entry. */
export async function holdersOf(transaction: Transaction, mobile: string, except: string): Promise<Holder[]> {
  const cards = await cardsWithMobile(mobile, transaction);
  return cards
    .filter(({ id }) => id !== except)
    .map(({ id, card }) => ({ officeBearerId: id, unitId: card.unitId, path: card.path }));
}

/** @throws Failure `number-in-too-many` if a number in these entries may not be written into one more */
export function checkRoom(holders: Holder[]): void {
  if (holders.length >= mostEntriesOfMobile) throw new Failure('number-in-too-many');
}

/** The audit lines of a number shared by entries: one for each, so that none of them names the others. */
export function sharedLines(own: Holder, others: Holder[], byUid: string | null, at: Timestamp): AuditLine[] {
  const sharing = others.length === 0 ? [] : [own, ...others];
  return sharing.map((holder) => auditLineOf({ ...holder, action: 'numberShared', byUid }, at));
}
