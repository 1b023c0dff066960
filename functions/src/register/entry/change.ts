import {
  type CallRequest,
  type CallResponse,
  type Entry,
  Failure,
  type Grant,
  mayEdit,
  maySetMobile,
  mayTakeBack,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { allowanceOf, numberKey } from '../../platform/allowance.ts';
import { appendAuditLine } from '../../platform/auditLog.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { cardAt, contactAt } from '../references.ts';
import { holdersOfChair } from './enter.ts';
import { checkRoom, type Holder, holdersOf, sharedLines } from './holders.ts';
import { openEntry } from './store.ts';
import { writeCollected } from './verification.ts';
import { restsOnVerification } from './verified.ts';

type Change = Omit<CallRequest<'changeMobile'>, 'officeBearerId'>;

/** @throws Failure `no-access`, `mobile-of-state`, `own-number` if the grantee may not set the number */
export function checkMobileChange(grant: Grant, { card, contact }: Entry, { which, to }: Change): void {
  if (!mayEdit(grant, { ...card, mobile: contact.mobile })) throw new Failure('no-access');
  if (which === 'alternativeMobile') return;
  if (!maySetMobile(grant, card)) throw new Failure('mobile-of-state');
  if (to === grant.mobile) throw new Failure('own-number');
}

/**
 * Sets one of an entry's numbers. Nobody has shown a new mobile to be theirs, so it makes the entry collected
 * again. Idempotent.
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
    const isMobile = which === 'mobile';
    const others = isMobile && to !== null ? await holdersOf(transaction, to, officeBearerId) : [];
    checkRoom(others);
    const allowances = [await allowanceOf(transaction, 'changeMobile', caller.uid)];
    if (to !== null) allowances.push(await allowanceOf(transaction, 'setNumber', numberKey(to)));
    const now = Timestamp.now();
    const edited = { uid: caller.uid, officeBearerId: grant.officeBearerId, at: now };
    transaction.set(contactAt(officeBearerId), { ...contact, [which]: to, edited });
    if (isMobile && restsOnVerification(card)) writeCollected(transaction, officeBearerId, now);
    const own: Holder = { officeBearerId, unitId: card.unitId, path: card.path };
    for (const line of sharedLines(own, others, caller.uid, now)) appendAuditLine(transaction, line);
    for (const allowance of allowances) allowance.take();
  });
  return {};
}

/**
 * Reopens a term that was ended by mistake. The entry is collected and has no deputy rights: evidence and rights
 * ended with the term.
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
    const reopened = { ...card, until: null, deputyRights: [], mobile: contact.mobile };
    if (!mayEdit(grant, reopened)) throw new Failure('no-access');
    const now = Timestamp.now();
    if (!mayTakeBack(grant, { ...card, mobile: contact.mobile }, now.toMillis()))
      throw new Failure('take-back-late');
    if ((await holdersOfChair(transaction, card)).length > 0) throw new Failure('post-held');
    if (contact.mobile !== null) checkRoom(await holdersOf(transaction, contact.mobile, officeBearerId));
    const allowance = await allowanceOf(transaction, 'takeBack', caller.uid);
    const edited = { uid: caller.uid, officeBearerId: grant.officeBearerId, at: now };
    transaction.update(cardAt(officeBearerId), { until: null, deputyRights: [], edited });
    writeCollected(transaction, officeBearerId, now);
    allowance.take();
  });
  return {};
}
