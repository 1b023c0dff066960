import {
  type CallRequest,
  type CallResponse,
  type Contact,
  collections,
  contactPath,
  emptyContact,
  Failure,
  type Grant,
  mayEdit,
  maySetMobile,
  mayTakeBack,
  type OfficeBearer,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { allowanceOf, numberKey } from '../../platform/allowance.ts';
import { appendAuditLine } from '../../platform/auditLog.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { readEntry } from './align.ts';
import { holdersOfChair } from './enter.ts';
import { checkRoom, type Holder, holdersOf, sharedLines } from './holders.ts';

/** An entry in an open unit, with its contact. @throws Failure `not-found` */
export async function openEntry(
  officeBearerId: string,
  transaction: Transaction,
): Promise<{ card: OfficeBearer; contact: Contact }> {
  const { card, contact, unit } = await readEntry(officeBearerId, transaction);
  if (card === null || unit === null || unit.closed !== null) throw new Failure('not-found');
  return { card, contact: contact ?? emptyContact(officeBearerId, card) };
}

type Change = Omit<CallRequest<'changeMobile'>, 'officeBearerId'>;

/** @throws Failure that says why the holder may not set an entry's number */
export function checkMobileChange(
  grant: Grant,
  { card, contact }: { card: OfficeBearer; contact: Contact },
  { which, to }: Change,
): void {
  if (!mayEdit(grant, { ...card, mobile: contact.mobile })) throw new Failure('no-access');
  if (which === 'alternativeMobile') return;
  if (!maySetMobile(grant, card)) throw new Failure('mobile-of-state');
  if (to === grant.mobile) throw new Failure('own-number');
}

/**
 * Sets one of an entry's numbers. What its holder had shown of the former one is not so of the new one: the
 * entry is collected again. Sent again, it finds the number there.
 * @throws Failure `no-access`, `not-found`, `mobile-of-state`, `own-number`, `number-in-too-many`, `too-many-today`
 */
export async function changeMobile(
  { officeBearerId, which, to }: CallRequest<'changeMobile'>,
  caller: Caller,
): Promise<CallResponse<'changeMobile'>> {
  await db.runTransaction(async (transaction) => {
    const grant = await grantOf(caller, transaction);
    const entry = await openEntry(officeBearerId, transaction);
    checkMobileChange(grant, entry, { which, to });
    const { card, contact } = entry;
    if (contact[which] === to) return;
    const signsIn = which === 'mobile';
    const others = signsIn && to !== null ? await holdersOf(db, transaction, to, officeBearerId) : [];
    checkRoom(others);
    const allowances = [await allowanceOf(transaction, 'changeMobile', caller.uid)];
    if (to !== null) allowances.push(await allowanceOf(transaction, 'setNumber', numberKey(to)));
    const now = Timestamp.now();
    const edited = { uid: caller.uid, officeBearerId: grant.officeBearerId, at: now };
    transaction.set(db.doc(contactPath(officeBearerId)), { ...contact, [which]: to, edited });
    if (signsIn && card.evidence !== 'collected')
      transaction.update(db.collection(collections.officeBearers).doc(officeBearerId), {
        evidence: 'collected',
        evidenceAt: now,
      });
    const own: Holder = { officeBearerId, unitId: card.unitId, path: card.path };
    for (const line of sharedLines(own, others, caller.uid, now)) appendAuditLine(transaction, line);
    for (const allowance of allowances) allowance.take();
  });
  return {};
}

/**
 * Gives a post back whose term was ended by mistake. Its holder is collected again and nobody's deputy: what
 * they had shown, and were given, ended with the term.
 * @throws Failure `no-access`, `not-found`, `take-back-late`, `post-held`, `number-in-too-many`, `too-many-today`
 */
export async function takeBackEnd(
  { officeBearerId }: CallRequest<'takeBackEnd'>,
  caller: Caller,
): Promise<CallResponse<'takeBackEnd'>> {
  await db.runTransaction(async (transaction) => {
    const grant = await grantOf(caller, transaction);
    const { card, contact } = await openEntry(officeBearerId, transaction);
    if (card.until === null) return;
    const asItWillStand = { ...card, until: null, deputyRights: [], mobile: contact.mobile };
    if (!mayEdit(grant, asItWillStand)) throw new Failure('no-access');
    const now = Timestamp.now();
    if (!mayTakeBack(grant, { ...card, mobile: contact.mobile }, now.toMillis()))
      throw new Failure('take-back-late');
    if ((await holdersOfChair(transaction, card)).length > 0) throw new Failure('post-held');
    if (contact.mobile !== null) checkRoom(await holdersOf(db, transaction, contact.mobile, officeBearerId));
    const allowance = await allowanceOf(transaction, 'takeBack', caller.uid);
    transaction.update(db.collection(collections.officeBearers).doc(officeBearerId), {
      until: null,
      deputyRights: [],
      evidence: 'collected',
      evidenceAt: now,
      edited: { uid: caller.uid, officeBearerId: grant.officeBearerId, at: now },
    });
    allowance.take();
  });
  return {};
}
