import { type CallRequest, type CallResponse, Failure, OfficeBearer } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { allowanceOf } from '../../platform/allowance.ts';
import { appendAuditLine, auditLineOf } from '../../platform/auditLog.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { cardAt } from '../references.ts';
import { writeEvidence } from './store.ts';

/**
 * The holder confirms that their own entry is still right.
 * @throws Failure `no-access` without a grant or for an entry that nobody has verified, `too-many-today`
 */
export async function reconfirmEntry(
  _request: CallRequest<'reconfirmEntry'>,
  caller: Caller,
): Promise<CallResponse<'reconfirmEntry'>> {
  return db.runTransaction(async (transaction) => {
    const { officeBearerId } = await grantOf(caller, transaction);
    const card = parsed(await transaction.get(cardAt(officeBearerId)), OfficeBearer);
    if (!card || card.until !== null || card.evidence === 'collected') throw new Failure('no-access');
    const allowance = await allowanceOf(transaction, 'reconfirm', caller.uid);
    allowance.take();
    const at = Timestamp.now();
    writeEvidence(transaction, officeBearerId, 'reconfirmed', at);
    appendAuditLine(
      transaction,
      auditLineOf({ ...card, action: 'entryReconfirmed', byUid: caller.uid, officeBearerId }, at),
    );
    return {};
  });
}
