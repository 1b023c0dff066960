import {
  type CallRequest,
  type CallResponse,
  ContactOpenings,
  collections,
  Failure,
  indianDay,
  mayListContacts,
  mayReadContact,
  OfficeBearer,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { allowanceOf } from '../../platform/allowance.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { withContacts } from '../entry/store.ts';
import { cardAt } from '../references.ts';
import { countOpening } from './countOpening.ts';

/** How long the openings of a month are stored after the last one, in milliseconds. */
const lifetime = 62 * 24 * 60 * 60_000;

/**
 * The contact of somebody else's entry, counted for its holder: once a day for each reader, however often it is asked
 * for. Without the right to contacts the day's limit is small.
 * @throws Failure `no-access`, `too-many-today`
 */
export async function openContact(
  { officeBearerId }: CallRequest<'openContact'>,
  caller: Caller,
): Promise<CallResponse<'openContact'>> {
  return db.runTransaction(async (transaction) => {
    const grant = await grantOf(caller, transaction);
    const card = parsed(await transaction.get(cardAt(officeBearerId)), OfficeBearer);
    if (!card || !mayReadContact(grant, { ...card, officeBearerId })) throw new Failure('no-access');
    const openingsAt = db.collection(collections.contactOpenings).doc(officeBearerId);
    const former = parsed(await transaction.get(openingsAt), ContactOpenings);
    const [entry] = await withContacts([{ id: officeBearerId, card }], transaction);
    if (!entry) throw new Failure('no-access');
    const { mobile, alternativeMobile, email } = entry.contact;
    const now = Date.now();
    const isOwn = officeBearerId === grant.officeBearerId;
    const counted = isOwn ? null : countOpening(former, officeBearerId, grant, indianDay(now));
    if (counted !== null) {
      const kind = mayListContacts(grant, card.path) ? 'openContactOfMany' : 'openContact';
      const allowance = await allowanceOf(transaction, kind, caller.uid);
      transaction.set(openingsAt, { ...counted, expiresAt: Timestamp.fromMillis(now + lifetime) });
      allowance.take();
    }
    return { mobile, alternativeMobile, email };
  });
}
