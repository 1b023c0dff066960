import { type CallRequest, type CallResponse, collections, Failure, OfficeBearer } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { allowanceOf } from '../../platform/allowance.ts';
import { appendAuditLine, auditLineOf } from '../../platform/auditLog.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';

/**
 * The holder says that their own entry is still right: from verified or approved on it is reconfirmed,
 * anew each time. @throws Failure `no-access` without a grant, or for an entry that nobody has verified; `too-many-today`
 */
export async function reconfirmEntry(
  _request: CallRequest<'reconfirmEntry'>,
  caller: Caller,
): Promise<CallResponse<'reconfirmEntry'>> {
  return db.runTransaction(async (transaction) => {
    const { officeBearerId } = await grantOf(caller, transaction);
    const reference = db.collection(collections.officeBearers).doc(officeBearerId);
    const card = parsed(await transaction.get(reference), OfficeBearer);
    if (!card || card.until !== null || card.evidence === 'collected') throw new Failure('no-access');
    const allowance = await allowanceOf(transaction, 'reconfirm', caller.uid);
    allowance.take();
    const at = Timestamp.now();
    transaction.update(reference, { evidence: 'reconfirmed', evidenceAt: at });
    appendAuditLine(
      transaction,
      auditLineOf({ ...card, action: 'entryReconfirmed', byUid: caller.uid, officeBearerId }, at),
    );
    return {};
  });
}
