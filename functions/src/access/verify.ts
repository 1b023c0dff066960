import {
  type CallRequest,
  type CallResponse,
  type Contact,
  collections,
  type Entry,
  Failure,
  type Grant,
  mayEdit,
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
import { openEntry } from '../register/entry/store.ts';
import { numberShown } from '../register/entry/verification.ts';
import { checkCode, newCode, verificationText } from './verificationCode.ts';

const codeAt = (officeBearerId: string) => db.collection(collections.verificationCodes).doc(officeBearerId);

/** An entry with its mobile whose holder the caller may assist. @throws Failure `no-access`, `not-found` */
async function assisted(
  officeBearerId: string,
  caller: Caller,
  transaction: Transaction,
): Promise<Entry & { grant: Grant; mobile: NonNullable<Contact['mobile']> }> {
  const grant = await grantOf(caller, transaction);
  const { card, contact } = await openEntry(officeBearerId, transaction);
  const { mobile } = contact;
  if (!mayEdit(grant, { ...card, mobile })) throw new Failure('no-access');
  if (mobile === null) throw new Failure('not-found');
  return { card, contact, grant, mobile };
}

/**
 * For a holder without a smartphone: sends a code to the entry's mobile, which the holder reads out to the caller.
 * It is no OTP of Auth: it signs nobody in, and only the caller can use it.
 * @throws Failure `no-access`, `not-found`, `too-many-today`, `sms-not-set-up`, `sms-failed`
 */
export async function sendVerificationCode(
  { officeBearerId }: CallRequest<'sendVerificationCode'>,
  caller: Caller,
  sms: Sms,
): Promise<CallResponse<'sendVerificationCode'>> {
  const { mobile, code, stored } = await db.runTransaction(async (transaction) => {
    const { mobile } = await assisted(officeBearerId, caller, transaction);
    const allowances = await Promise.all([
      allowanceOf(transaction, 'verifyAsAssistant', caller.uid),
      allowanceOf(transaction, 'verifyForEntry', officeBearerId),
      allowanceOf(transaction, 'verifyForNumber', numberKey(mobile)),
    ]);
    const made = newCode({ officeBearerId, mobile }, caller.uid, Date.now());
    transaction.set(codeAt(officeBearerId), made.stored);
    for (const allowance of allowances) allowance.take();
    return { mobile, ...made };
  });
  const shown = await sms.send(mobile, verificationText(code));
  return { expiresAt: stored.expiresAt.toMillis(), shown };
}

const failureOf = { wrong: 'otp-wrong', expired: 'otp-expired', tooMany: 'too-many-tries' } as const;

/**
 * Checks the code that an entry's holder has read out, and makes the entry verified, or waiting if the number
 * verifies another person; verification and audit line name the assistant. Evidence above collected stays.
 * @throws Failure `otp-wrong`, `otp-expired`, `too-many-tries`, `no-access`, `not-found`
 */
export async function verifyEntry(
  { officeBearerId, code }: CallRequest<'verifyEntry'>,
  caller: Caller,
): Promise<CallResponse<'verifyEntry'>> {
  const verdict = await db.runTransaction(async (transaction) => {
    const { mobile, grant, ...entry } = await assisted(officeBearerId, caller, transaction);
    const stored = parsed(await transaction.get(codeAt(officeBearerId)), VerificationCode);
    const showing = await numberShown(transaction, officeBearerId, entry, grant.officeBearerId);
    // A retry after a lost answer succeeds too.
    if (showing.outcome === 'kept') return 'right';
    const at = Timestamp.now();
    const verdict = checkCode(stored, { officeBearerId, mobile }, caller.uid, code, at.toMillis());
    if (verdict === 'wrong') transaction.update(codeAt(officeBearerId), { tries: (stored?.tries ?? 0) + 1 });
    if (verdict !== 'right') return verdict;
    transaction.delete(codeAt(officeBearerId));
    showing.write(at);
    if (showing.outcome === 'verified')
      appendAuditLine(
        transaction,
        auditLineOf({ ...entry.card, action: 'entryVerified', byUid: caller.uid, officeBearerId }, at),
      );
    return verdict;
  });
  if (verdict !== 'right') throw new Failure(failureOf[verdict]);
  return {};
}
