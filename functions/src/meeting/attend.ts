import {
  Attendance,
  attendancePath,
  type CallRequest,
  type CallResponse,
  CheckedInNumber,
  collections,
  type Grant,
  lateUpload,
  longestMeeting,
  type OfficeBearer,
  seatNumber,
  standingOf,
  subcollections,
} from '@sangathan/model';
import { type DocumentReference, Timestamp } from 'firebase-admin/firestore';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import { afterCheckIn, isMendable } from './attendance.ts';
import { decideCheckIn, mostTries } from './checkIn.ts';
import { numberHash } from './codes.ts';
import { meetingAndKey } from './meeting.ts';

/** What an attendance copies from the entry; its grant has it too. */
type Attendee = Pick<OfficeBearer, 'unitId' | 'level' | 'path' | 'post' | 'assembly' | 'lokSabha'>;

type OfEntry = Pick<Attendance, 'unitId' | 'level' | 'path' | 'post' | 'seat'>;

export function copiedFrom(entry: Attendee): OfEntry {
  const { unitId, level, path, post } = entry;
  return { unitId, level, path, post, seat: seatNumber(entry) };
}

/** How long tries and numbers are stored, in milliseconds: longer than any meeting accepts its codes. */
const lifetime = longestMeeting + lateUpload + 24 * 60 * 60_000;

const expiry = () => Timestamp.fromMillis(Date.now() + lifetime);

/** A document about a meeting that no client can read, beside its key. */
function secretAt(meetingId: string, kind: 'tries' | 'numbers', id: string): DocumentReference {
  const ofMeeting = db.collection(collections.meetingKeys).doc(meetingId);
  return ofMeeting.collection(subcollections[kind]).doc(id);
}

/**
 * Writes a check-in under the entry's and the number's natural keys: an entry has one, and a number that another entry
 * has checked in with is marked. Returns what is stored.
 */
async function attend(next: Omit<Attendance, 'sharedNumber'>, number: string): Promise<Attendance> {
  const { meetingId, officeBearerId } = next;
  const reference = db.doc(attendancePath(meetingId, officeBearerId));
  const numberReference = secretAt(meetingId, 'numbers', number);
  return db.runTransaction(async (transaction) => {
    const [found, numberFound] = await Promise.all([
      transaction.get(reference),
      transaction.get(numberReference),
    ]);
    const former = parsed(found, Attendance);
    const first = parsed(numberFound, CheckedInNumber) ?? { officeBearerId, expiresAt: expiry() };
    const sharedNumber = first.officeBearerId !== officeBearerId;
    const attendance = afterCheckIn(former, { ...next, sharedNumber });
    if (attendance === former) return former;
    transaction.set(reference, Attendance.parse(attendance));
    if (!numberFound.exists) transaction.create(numberReference, first);
    return attendance;
  });
}

/**
 * Counts one of a person's tries at a meeting's spoken code before the code is checked, so that parallel guesses
 * cannot evade the limit. Returns how many were counted before.
 */
function takeTry(meetingId: string, uid: string): Promise<number> {
  const reference = secretAt(meetingId, 'tries', uid);
  return db.runTransaction(async (transaction) => {
    const taken: number = (await transaction.get(reference)).get('taken') ?? 0;
    if (taken < mostTries) transaction.set(reference, { taken: taken + 1, expiresAt: expiry() });
    return taken;
  });
}

type Call = Omit<CallRequest<'checkIn'>, 'meetingId'>;

/** Checks a grantee in. @throws Failure as `decideCheckIn`, and `not-found` */
async function checkInAs(grant: Grant, uid: string, meetingId: string, call: Call): Promise<Attendance> {
  const { officeBearerId } = grant;
  const { meeting, key } = await meetingAndKey(meetingId);
  const tries = call.method === 'spoken' ? await takeTry(meetingId, uid) : 0;
  const proof = decideCheckIn({ call, meetingId, meeting, key, grant, now: Date.now(), tries });
  const next = {
    meetingId,
    officeBearerId,
    ...copiedFrom(grant),
    method: call.method,
    seenAt: Timestamp.fromMillis(proof.seenAt),
    receivedAt: Timestamp.now(),
    late: proof.late,
    confirmed: null,
  };
  return attend(next, numberHash(key, meetingId, grant.mobile));
}

/** Whether a call is the one that an attendance was stored for, sent again. */
function isRepeat({ late, seenAt }: Call, former: Attendance): boolean {
  return late && former.late && seenAt === former.seenAt.toMillis();
}

/** Checks the caller in, once. @throws Failure as `checkInAs`, and `no-access` */
export async function checkIn(
  { meetingId, ...call }: CallRequest<'checkIn'>,
  caller: Caller,
): Promise<CallResponse<'checkIn'>> {
  const grant = await grantOf(caller);
  const former = parsed(await db.doc(attendancePath(meetingId, grant.officeBearerId)).get(), Attendance);
  const stands = former && (!isMendable(former) || isRepeat(call, former));
  const attendance = stands ? former : await checkInAs(grant, caller.uid, meetingId, call);
  const { seenAt, method } = attendance;
  return { seenAt: seenAt.toMillis(), method, standing: standingOf(attendance) };
}
