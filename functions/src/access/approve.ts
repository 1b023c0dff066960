import { type CallRequest, type CallResponse, Failure, mayDecideOnMobile } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { allowanceOf } from '../platform/allowance.ts';
import { appendAuditLine, auditLineOf } from '../platform/auditLog.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { mobileDigest } from '../register/entry/mobileDigest.ts';
import { openEntry } from '../register/entry/store.ts';
import { readVerification, writeEvidence } from '../register/entry/verification.ts';
import { isAsVerified } from '../register/entry/verified.ts';

/**
 * Approves an entry that waits because its number verifies another person. Whoever helped to verify it cannot.
 * One that does not wait, or no longer, is left as it is, so that a retry succeeds too.
 * @throws Failure `no-access`, `not-found`, `assisted-by-you`, `too-many-today`
 */
export async function approveEntry(
  { officeBearerId }: CallRequest<'approveEntry'>,
  caller: Caller,
): Promise<CallResponse<'approveEntry'>> {
  await db.runTransaction(async (transaction) => {
    const grant = await grantOf(caller, transaction);
    const entry = await openEntry(officeBearerId, transaction);
    const { card, contact } = entry;
    const { mobile } = contact;
    if (card.until !== null || !mayDecideOnMobile(grant, { ...card, mobile }, mobile))
      throw new Failure('no-access');
    const verified = await readVerification(officeBearerId, transaction);
    if (verified === null || !card.sharesNumber || !isAsVerified(entry, verified, mobileDigest)) return;
    if (verified.assistedBy === grant.officeBearerId) throw new Failure('assisted-by-you');
    const allowance = await allowanceOf(transaction, 'approveEntry', caller.uid);
    const at = Timestamp.now();
    writeEvidence(transaction, officeBearerId, 'approved', verified, at);
    appendAuditLine(
      transaction,
      auditLineOf({ ...card, action: 'entryApproved', byUid: caller.uid, officeBearerId }, at),
    );
    allowance.take();
  });
  return {};
}
