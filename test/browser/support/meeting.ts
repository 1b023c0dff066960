import { Contact, collections, contactPath } from '@sangathan/model';
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

/** A booth president of a mandal, other than those of the demonstration's cast, and their mobile. */
export async function anotherBoothPresident(mandalId: string): Promise<{ id: string; mobile: string }> {
  const presidents = db
    .collection(collections.officeBearers)
    .where('path.mandal', '==', mandalId)
    .where('level', '==', 'booth')
    .where('post', '==', 'president')
    .where('until', '==', null);
  const known = new Set<string>(Object.values(cast).map(({ officeBearerId }) => officeBearerId));
  for (const { id } of (await presidents.get()).docs) {
    const { mobile } = Contact.parse((await db.doc(contactPath(id)).get()).data());
    if (!known.has(id) && mobile) return { id, mobile };
  }
  throw new Error('no other booth president has a mobile');
}

/** Checks somebody in with the code of five minutes ago, as a phone that was offline does. */
export async function checkInLate(meetingId: string, mobile: string): Promise<void> {
  const session = await signInByPhone(mobile);
  await callFunction('claimGrant', { officeBearerId: null }, session);
  const seenAt = Date.now() - 5 * minute;
  const key = (await db.collection(collections.meetingKeys).doc(meetingId).get()).get('key');
  const code = codesBetween('qr', key, meetingId, seenAt, seenAt)[0]?.code ?? '';
  const answered = await callFunction(
    'checkIn',
    { meetingId, code, method: 'qr', seenAt, late: true },
    session,
  );
  if (!('result' in answered)) throw new Error(answered.failure);
}
