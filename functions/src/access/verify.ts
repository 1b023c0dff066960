import {
  type CallRequest,
  type CallResponse,
  type Contact,
  collections,
  Failure,
  mayEdit,
  type OfficeBearer,
  VerificationCode,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { allowanceOf, numberKey } from '../platform/allowance.ts';
import { appendAuditLine, auditLineOf } from '../platform/auditLog.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import type { Sms } from '../platform/sms/sms.ts';
import { openEntry } from '../register/entry/change.ts';
import { newCode, takenCode, verificationText } from './verificationCode.ts';

/** Raises an entry to `verified`: its holder has shown that its mobile is theirs. */
export function markVerified(transaction: Transaction, officeBearerId: string, at: Timestamp): void {
  transaction.update(db.collection(collections.officeBearers).doc(officeBearerId), {
    evidence: 'verified',
    evidenceAt: at,
  });
}

const codeAt = (officeBearerId: string) => db.collection(collections.verificationCodes).doc(officeBearerId);

/** An entry whose holder the caller may assist, with its number. @throws Failure `no-access`, `not-found` */
async function assisted(
  officeBearerId: string,
  caller: Caller,
  transaction: Transaction,
): Promise<{ card: OfficeBearer; mobile: NonNullable<Contact['mobile']> }> {
  const grant = await grantOf(caller, transaction);
  const { card, contact } = await openEntry(officeBearerId, transaction);
  const { mobile } = contact;
  if (!mayEdit(grant, { ...card, mobile })) throw new Failure('no-access');
  if (mobile === null) throw new Failure('not-found');
  return { card, mobile };
}

/**
 * For a holder without a smartphone: sends a code to the entry's number, which its holder reads out to the
 * caller. The code is the register's own. It signs nobody in, and only the caller can use it.
 * @throws Failure `no-access`, `not-found`, `too-many-today`, `sms-not-set-up`, `sms-failed`
 */
export async function sendVerificationCode(
  { officeBearerId }: CallRequest<'sendVerificationCode'>,
  caller: Caller,
  sms: Sms,
): Promise<CallResponse<'sendVerificationCode'>> {
  const { mobile, code, kept } = await db.runTransaction(async (transaction) => {
    const { mobile } = await assisted(officeBearerId, caller, transaction);
    const allowances = await Promise.all([
      allowanceOf(transaction, 'verifyAsAssistant', caller.uid),
      allowanceOf(transaction, 'verifyForEntry', officeBearerId),
      allowanceOf(transaction, 'verifyForNumber', numberKey(mobile)),
    ]);
    const made = newCode({ officeBearerId, mobile }, caller.uid, Date.now());
    transaction.set(codeAt(officeBearerId), made.kept);
    for (const allowance of allowances) allowance.take();
    return { mobile, ...made };
  });
  const shown = await sms.send(mobile, verificationText(code));
  return { expiresAt: kept.expiresAt.toMillis(), shown };
}

const failureOf = { wrong: 'otp-wrong', expired: 'otp-expired', tooOften: 'too-many-tries' } as const;

/**
 * Takes the code that an entry's holder has read out: the entry counts as verified, and the audit says who
 * assisted. What is verified or more stays as it is.
 * @throws Failure `otp-wrong`, `otp-expired`, `too-many-tries`, `no-access`, `not-found`
 */
export async function verifyEntry(
  { officeBearerId, code }: CallRequest<'verifyEntry'>,
  caller: Caller,
): Promise<CallResponse<'verifyEntry'>> {
  const taken = await db.runTransaction(async (transaction) => {
    const { card, mobile } = await assisted(officeBearerId, caller, transaction);
    const kept = parsed(await transaction.get(codeAt(officeBearerId)), VerificationCode);
    // Also where the answer to the right code was lost, and it is sent again.
    if (card.evidence !== 'collected') return 'right';
    const at = Timestamp.now();
    const taken = takenCode(kept, { officeBearerId, mobile }, caller.uid, code, at.toMillis());
    if (taken === 'wrong') transaction.update(codeAt(officeBearerId), { tries: (kept?.tries ?? 0) + 1 });
    if (taken !== 'right') return taken;
    transaction.delete(codeAt(officeBearerId));
    markVerified(transaction, officeBearerId, at);
    appendAuditLine(
      transaction,
      auditLineOf({ ...card, action: 'entryVerified', byUid: caller.uid, officeBearerId }, at),
    );
    return taken;
  });
  if (taken !== 'right') throw new Failure(failureOf[taken]);
  return {};
}
