import {
  Attendance,
  type AuditLine,
  attendancePath,
  type CallRequest,
  type CallResponse,
  type CheckInMethod,
  collections,
  doorsOpen,
  Failure,
  hasCharge,
  isInvited,
  type Level,
  lateUpload,
  longestMeeting,
  mayHost,
  OfficeBearer,
  type Path,
  subcollections,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { appendAuditLine, auditLineOf } from '../platform/auditLog.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import { cardAt } from '../register/references.ts';
import { decideCheckIn, mostTries } from './checkIn.ts';
import { meetingAndKey } from './meeting.ts';

interface Present {
  meetingId: string;
  officeBearerId: string;
  entry: { unitId: string; level: Level; path: Path };
  method: CheckInMethod;
  seenAt: number;
  late: boolean;
}

/** Writes an attendance, with an audit line if given. Idempotent: a repeat gets the first one. */
async function attend({ entry, seenAt, ...present }: Present, line?: AuditLine): Promise<Attendance> {
  const reference = db.doc(attendancePath(present.meetingId, present.officeBearerId));
  return db.runTransaction(async (transaction) => {
    const former = parsed(await transaction.get(reference), Attendance);
    if (former) return former;
    const attendance: Attendance = {
      ...present,
      unitId: entry.unitId,
      level: entry.level,
      path: entry.path,
      seenAt: Timestamp.fromMillis(seenAt),
      receivedAt: Timestamp.now(),
    };
    transaction.create(reference, attendance);
    if (line) appendAuditLine(transaction, line, present.meetingId, present.officeBearerId);
    return attendance;
  });
}

/** How long counted tries are stored, in milliseconds: longer than any meeting accepts its codes. */
const triesLifetime = longestMeeting + lateUpload + 24 * 60 * 60_000;

/**
 * Counts one of a person's tries at a meeting's spoken code before the code is checked, so that parallel guesses
 * cannot evade the limit. Returns how many were counted before.
 */
function takeTry(meetingId: string, uid: string): Promise<number> {
  const reference = db
    .collection(collections.meetingKeys)
    .doc(meetingId)
    .collection(subcollections.tries)
    .doc(uid);
  const expiresAt = Timestamp.fromMillis(Date.now() + triesLifetime);
  return db.runTransaction(async (transaction) => {
    const taken: number = (await transaction.get(reference)).get('taken') ?? 0;
    if (taken < mostTries) transaction.set(reference, { taken: taken + 1, expiresAt });
    return taken;
  });
}

/** Checks the caller in, once. @throws Failure as `decideCheckIn`, `not-found` and `no-access` */
export async function checkIn(
  { meetingId, ...call }: CallRequest<'checkIn'>,
  caller: Caller,
): Promise<CallResponse<'checkIn'>> {
  const grant = await grantOf(caller);
  const { officeBearerId } = grant;
  const former = parsed(await db.doc(attendancePath(meetingId, officeBearerId)).get(), Attendance);
  if (former) return { seenAt: former.seenAt.toMillis(), method: former.method };
  const { meeting, key } = await meetingAndKey(meetingId);
  const tries = call.method === 'spoken' ? await takeTry(meetingId, caller.uid) : 0;
  const seenAt = decideCheckIn({ call, meetingId, meeting, key, grant, now: Date.now(), tries });
  const present = { meetingId, officeBearerId, entry: grant, method: call.method, seenAt, late: call.late };
  const attendance = await attend(present);
  return { seenAt: attendance.seenAt.toMillis(), method: attendance.method };
}

/**
 * The host checks in an invited entry of their charge by hand.
 * @throws Failure `not-found`, `no-access`, `not-invited`, `meeting-not-begun`
 */
export async function markPresent(
  { meetingId, officeBearerId }: CallRequest<'markPresent'>,
  caller: Caller,
): Promise<CallResponse<'markPresent'>> {
  const [grant, { meeting }] = await Promise.all([grantOf(caller), meetingAndKey(meetingId)]);
  const card = parsed(await cardAt(officeBearerId).get(), OfficeBearer);
  if (!card || card.until !== null) throw new Failure('not-found');
  if (!mayHost(grant, meeting) || !hasCharge(grant, card)) throw new Failure('no-access');
  if (!isInvited(meeting, card)) throw new Failure('not-invited');
  const now = Date.now();
  if (now < meeting.startsAt.toMillis() - doorsOpen) throw new Failure('meeting-not-begun');
  const attendance = await attend(
    { meetingId, officeBearerId, entry: card, method: 'hand', seenAt: now, late: false },
    auditLineOf({ ...card, action: 'markedPresent', byUid: caller.uid, officeBearerId }),
  );
  return { seenAt: attendance.seenAt.toMillis() };
}
