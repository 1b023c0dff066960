import { randomBytes } from 'node:crypto';
import {
  type CallRequest,
  type CallResponse,
  collections,
  Failure,
  furthestMeeting,
  longestMeeting,
  Meeting,
  MeetingKey,
  mayHost,
  mostOpenMeetings,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { allowanceOf } from '../platform/allowance.ts';
import { appendAuditLine, auditLineOf } from '../platform/auditLog.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import { codesBetween } from './codes.ts';
import { openTurnout } from './turnout.rollup.ts';

/** How far ahead a screen gets its codes, in milliseconds: for so long it works offline. */
const codesAhead = 20 * 60_000;

/** A meeting with its key. @throws Failure `not-found` */
export async function meetingAndKey(meetingId: string): Promise<{ meeting: Meeting; key: string }> {
  const [found, keyFound] = await db.getAll(
    db.collection(collections.meetings).doc(meetingId),
    db.collection(collections.meetingKeys).doc(meetingId),
  );
  const meeting = found && parsed(found, Meeting);
  const key = keyFound && parsed(keyFound, MeetingKey);
  if (!meeting || !key) throw new Failure('not-found');
  return { meeting, key: key.key };
}

/** A meeting, read in the transaction. @throws Failure `not-found` */
export async function meetingOf(meetingId: string, transaction: Transaction): Promise<Meeting> {
  const meeting = parsed(await transaction.get(db.collection(collections.meetings).doc(meetingId)), Meeting);
  if (!meeting) throw new Failure('not-found');
  return meeting;
}

/** @throws Failure `meeting-invalid` unless it ends after its start, within a day, in the future, and starts within a year */
export function checkTimes({ startsAt, endsAt }: { startsAt: number; endsAt: number }, now: number): void {
  const length = endsAt - startsAt;
  const isFar = startsAt > now + furthestMeeting;
  if (length <= 0 || length > longestMeeting || endsAt <= now || isFar) throw new Failure('meeting-invalid');
}

/**
 * Convenes a meeting of the caller's own unit, with its key and its first turnout.
 * @throws Failure `no-access`, `meeting-invalid`, `too-many-open`, `too-many-today`
 */
export async function conveneMeeting(
  request: CallRequest<'conveneMeeting'>,
  caller: Caller,
): Promise<CallResponse<'conveneMeeting'>> {
  const grant = await grantOf(caller);
  if (!grant.rights.includes('conveneMeetings')) throw new Failure('no-access');
  checkTimes(request, Date.now());
  const meeting: Meeting = {
    title: request.title,
    audience: request.audience,
    startsAt: Timestamp.fromMillis(request.startsAt),
    endsAt: Timestamp.fromMillis(request.endsAt),
    unitId: grant.unitId,
    level: grant.level,
    path: grant.path,
    hostUid: caller.uid,
    hostOfficeBearerId: grant.officeBearerId,
  };
  const meetingId = await writeMeeting(meeting);
  await openTurnout(db, meetingId, meeting);
  return { meetingId };
}

/** Writes a meeting with its key. @throws Failure `too-many-open`, `too-many-today` */
function writeMeeting(meeting: Meeting): Promise<string> {
  const { hostUid, hostOfficeBearerId } = meeting;
  const reference = db.collection(collections.meetings).doc();
  const convened = { ...meeting, action: 'meetingConvened', byUid: hostUid } as const;
  const line = auditLineOf({ ...convened, officeBearerId: hostOfficeBearerId });
  const open = db
    .collection(collections.meetings)
    .where('hostUid', '==', hostUid)
    .where('endsAt', '>', Timestamp.now())
    .limit(mostOpenMeetings);
  return db.runTransaction(async (transaction) => {
    const { size } = await transaction.get(open);
    if (size >= mostOpenMeetings) throw new Failure('too-many-open');
    const allowance = await allowanceOf(transaction, 'meeting', hostUid);
    allowance.take();
    transaction.create(reference, meeting);
    const key = { key: randomBytes(32).toString('hex') };
    transaction.create(db.collection(collections.meetingKeys).doc(reference.id), key);
    appendAuditLine(transaction, line, reference.id);
    return reference.id;
  });
}

/** The codes of the next minutes for the host's screen, and the server's clock. @throws Failure `no-access`, `not-found` */
export async function meetingCodes(
  { meetingId }: CallRequest<'meetingCodes'>,
  caller: Caller,
): Promise<CallResponse<'meetingCodes'>> {
  const [grant, { meeting, key }] = await Promise.all([grantOf(caller), meetingAndKey(meetingId)]);
  if (!mayHost(grant, meeting)) throw new Failure('no-access');
  const now = Date.now();
  const codes = (method: 'qr' | 'spoken') => codesBetween(method, key, meetingId, now, now + codesAhead);
  return { qr: codes('qr'), spoken: codes('spoken'), now };
}
