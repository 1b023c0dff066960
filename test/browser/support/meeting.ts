import { collections } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { codesBetween } from '../../../functions/src/meeting/codes.ts';
import { cast } from '../../../tools/seed/demo.ts';
import { db } from '../../support/emulator.ts';
import { callFunction, signInByPhone } from '../../support/session.ts';

const minute = 60_000;

/** When a meeting is, in minutes from now, and when the code was on its screen, in milliseconds from now. */
interface MeetingOptions {
  startsIn?: number;
  endsIn?: number;
  seen?: number;
}

/** The address in a meeting's QR code, now or earlier; the demonstration's district president convened it. */
export async function scannedLink({
  startsIn = -10,
  endsIn = 60,
  seen = 0,
}: MeetingOptions = {}): Promise<string> {
  const session = await signInByPhone(cast.districtPresident.mobile);
  await callFunction('claimGrant', { officeBearerId: null }, session);
  const now = Date.now();
  const meeting = {
    title: 'जिला बैठक',
    audience: { levels: ['booth' as const], posts: ['president' as const] },
    startsAt: now + startsIn * minute,
    endsAt: now + endsIn * minute,
  };
  const answered = await callFunction('conveneMeeting', meeting, session);
  if (!('result' in answered)) throw new Error(answered.failure);
  const { meetingId } = answered.result;
  const key = (await db.collection(collections.meetingKeys).doc(meetingId).get()).get('key');
  const moment = Date.now() + seen;
  return `/check-in/${meetingId}#${codesBetween('qr', key, meetingId, moment, moment)[0]?.code}`;
}

/** Ends a meeting now. */
export async function endMeeting(meetingId: string): Promise<void> {
  const endsAt = Timestamp.fromMillis(Date.now() - 1000);
  await db.collection(collections.meetings).doc(meetingId).update({ endsAt });
}
