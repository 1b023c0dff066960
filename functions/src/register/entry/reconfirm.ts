import { type CallRequest, type CallResponse, Failure, mayReconfirm } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { allowanceOf } from '../../platform/allowance.ts';
import { appendAuditLine, auditLineOf } from '../../platform/auditLog.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { cardAt } from '../references.ts';
import { mobileDigest } from './mobileDigest.ts';
import { openEntry } from './store.ts';
import { readVerification } from './verification.ts';
import { isAsVerified } from './verified.ts';

/**
 * The holder confirms that their own entry is still right.
 * @throws Failure `no-access` without a grant or for an entry that is not as it was verified, `reconfirm-early`,
 * `too-many-today`
 */
export async function reconfirmEntry(
  _request: CallRequest<'reconfirmEntry'>,
  caller: Caller,
): Promise<CallResponse<'reconfirmEntry'>> {
  return db.runTransaction(async (transaction) => {
    const { officeBearerId } = await grantOf(caller, transaction);
    const entry = await openEntry(officeBearerId, transaction);
    const { card } = entry;
    const verified = await readVerification(officeBearerId, transaction);
    const isHeld = card.until === null && isAsVerified(entry, verified, mobileDigest);
    if (!isHeld || card.evidence === 'collected') throw new Failure('no-access');
    const allowance = await allowanceOf(transaction, 'reconfirm', caller.uid);
    const at = Timestamp.now();
    if (!mayReconfirm(card, at.toMillis())) throw new Failure('reconfirm-early');
    allowance.take();
    transaction.update(cardAt(officeBearerId), { evidence: 'reconfirmed', evidenceAt: at });
    appendAuditLine(
      transaction,
      auditLineOf({ ...card, action: 'entryReconfirmed', byUid: caller.uid, officeBearerId }, at),
    );
    return {};
  });
}
