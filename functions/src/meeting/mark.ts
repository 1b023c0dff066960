import {
  Attendance,
  type AuditLine,
  attendancePath,
  type CallRequest,
  type CallResponse,
  Failure,
  type Grant,
  hasCharge,
  isInvited,
  type Meeting,
  mayHost,
  OfficeBearer,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { appendAuditLine, auditLineOf } from '../platform/auditLog.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import { cardAt } from '../register/references.ts';
import { copiedFrom } from './attend.ts';
import { afterConfirmation, refusalOfConfirmation, refusalOfMark } from './attendance.ts';
import { meetingOf } from './meeting.ts';

/** An entry that a host marks, with its attendance if there is one. */
interface Marked {
  officeBearerId: string;
  card: OfficeBearer;
  attendance: Attendance | null;
}

/** Reads entries with their attendance at a meeting. @throws Failure `not-found` */
async function readMarked(
  transaction: Transaction,
  meetingId: string,
  officeBearerIds: string[],
): Promise<Marked[]> {
  const cards = officeBearerIds.map(cardAt);
  const attendance = officeBearerIds.map((id) => db.doc(attendancePath(meetingId, id)));
  const found = await transaction.getAll(...cards, ...attendance);
  return officeBearerIds.map((officeBearerId, index) => {
    const [one, other] = [found[index], found[index + officeBearerIds.length]];
    const card = one && parsed(one, OfficeBearer);
    if (!card) throw new Failure('not-found');
    return { officeBearerId, card, attendance: (other && parsed(other, Attendance)) ?? null };
  });
}

/** A host at work. */
interface Host {
  caller: Caller;
  grant: Grant;
  meetingId: string;
  meeting: Meeting;
}

/** The caller as a meeting's host, read in the transaction. @throws Failure `no-access`, `not-found` */
async function hostOf(transaction: Transaction, caller: Caller, meetingId: string): Promise<Host> {
  const grant = await grantOf(caller, transaction);
  const meeting = await meetingOf(meetingId, transaction);
  if (!mayHost(grant, meeting)) throw new Failure('no-access');
  return { caller, grant, meetingId, meeting };
}

/** Writes an attendance with its audit line; the line's key makes a repeat write the same one. */
function write(
  transaction: Transaction,
  host: Host,
  { officeBearerId, card }: Marked,
  action: AuditLine['action'],
  attendance: Attendance,
): void {
  const { meetingId, caller } = host;
  transaction.set(db.doc(attendancePath(meetingId, officeBearerId)), Attendance.parse(attendance));
  const line = auditLineOf({ ...card, action, byUid: caller.uid, officeBearerId });
  appendAuditLine(transaction, line, meetingId, officeBearerId);
}

/** Confirms an attendance if it waits. */
function confirm(
  transaction: Transaction,
  host: Host,
  marked: Marked,
  former: Attendance,
  now: number,
): void {
  const { uid } = host.caller;
  const { officeBearerId } = host.grant;
  const after = afterConfirmation(former, { uid, officeBearerId, at: Timestamp.fromMillis(now) });
  if (after !== former) write(transaction, host, marked, 'checkInConfirmed', after);
}

/**
 * The host checks in an invited entry of their charge by hand, or confirms its check-in if that waits.
 * @throws Failure `not-found`, `no-access`, `not-invited`, `meeting-not-begun`, `marking-over`
 */
export function markPresent(
  { meetingId, officeBearerId }: CallRequest<'markPresent'>,
  caller: Caller,
): Promise<CallResponse<'markPresent'>> {
  return db.runTransaction(async (transaction) => {
    const host = await hostOf(transaction, caller, meetingId);
    const [marked] = await readMarked(transaction, meetingId, [officeBearerId]);
    if (!marked || marked.card.until !== null) throw new Failure('not-found');
    const { card, attendance: former } = marked;
    if (!hasCharge(host.grant, card)) throw new Failure('no-access');
    if (!isInvited(host.meeting, card)) throw new Failure('not-invited');
    const now = Date.now();
    const refusal = refusalOfMark(host.meeting, now);
    if (refusal) throw new Failure(refusal);
    if (former) {
      confirm(transaction, host, marked, former, now);
      return { seenAt: former.seenAt.toMillis() };
    }
    const at = Timestamp.fromMillis(now);
    write(transaction, host, marked, 'markedPresent', {
      meetingId,
      officeBearerId,
      ...copiedFrom(card),
      method: 'hand',
      seenAt: at,
      receivedAt: at,
      late: false,
      sharedNumber: false,
      confirmed: null,
    });
    return { seenAt: now };
  });
}

/**
 * The host confirms the check-ins of entries that wait for it, those of former holders included; what is not in their
 * charge is refused one by one.
 * @throws Failure `not-found`, `no-access`, `marking-over`; nothing is then confirmed
 */
export function confirmCheckIns(
  { meetingId, officeBearerIds }: CallRequest<'confirmCheckIns'>,
  caller: Caller,
): Promise<CallResponse<'confirmCheckIns'>> {
  return db.runTransaction(async (transaction) => {
    const host = await hostOf(transaction, caller, meetingId);
    const now = Date.now();
    const refusal = refusalOfConfirmation(host.meeting, now);
    if (refusal) throw new Failure(refusal);
    const all = await readMarked(transaction, meetingId, [...new Set(officeBearerIds)]);
    const [confirmed, refused]: [string[], string[]] = [[], []];
    for (const marked of all) {
      if (!marked.attendance) throw new Failure('not-found');
      const isInCharge = hasCharge(host.grant, marked.card);
      (isInCharge ? confirmed : refused).push(marked.officeBearerId);
      if (isInCharge) confirm(transaction, host, marked, marked.attendance, now);
    }
    return { confirmed, refused };
  });
}
