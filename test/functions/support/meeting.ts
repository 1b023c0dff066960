import {
  attendancePath,
  type CallRequest,
  collections,
  Packed,
  subcollections,
  turnoutPath,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { codesBetween } from '../../../functions/src/meeting/codes.ts';
import { db } from '../../support/emulator.ts';
import type { Holder } from '../../support/holder.ts';
import { callFunction } from '../../support/session.ts';

export const minute = 60_000;

/** A meeting's times, in minutes from now. */
export function times(from: number, to: number) {
  return { startsAt: Date.now() + from * minute, endsAt: Date.now() + to * minute };
}

type Convened = Omit<CallRequest<'conveneMeeting'>, 'title'>;

/** Convenes a meeting. @returns its id */
export async function meetingOf({ session }: Pick<Holder, 'session'>, convened: Convened): Promise<string> {
  const answered = await callFunction('conveneMeeting', { title: 'जिला बैठक', ...convened }, session);
  if (!('result' in answered)) throw new Error(answered.failure);
  return answered.result.meetingId;
}

/** Lets a meeting end some minutes ago. */
export async function endBefore(meetingId: string, minutes: number): Promise<void> {
  const endsAt = Timestamp.fromMillis(Date.now() - minutes * minute);
  await db.collection(collections.meetings).doc(meetingId).update({ endsAt });
}

/** The code on the screen at some time. */
export async function codeAt(meetingId: string, method: 'qr' | 'spoken', moment: number): Promise<string> {
  const key = (await db.collection(collections.meetingKeys).doc(meetingId).get()).get('key');
  return codesBetween(method, key, meetingId, moment, moment)[0]?.code ?? '';
}

/** Checks somebody in with the QR code of now, or as changed. */
export async function checkInTo(
  meetingId: string,
  { session }: Pick<Holder, 'session'>,
  changes: Partial<CallRequest<'checkIn'>> = {},
) {
  const code = changes.code ?? (await codeAt(meetingId, 'qr', changes.seenAt ?? Date.now()));
  const call = { meetingId, method: 'qr' as const, seenAt: Date.now(), late: false };
  return callFunction('checkIn', { ...call, ...changes, code }, session);
}

export const attendanceOf = async (meetingId: string, { officeBearerId }: Pick<Holder, 'officeBearerId'>) =>
  (await db.doc(attendancePath(meetingId, officeBearerId)).get()).data();

export const turnoutOf = async (meetingId: string, unitId: string) =>
  (await db.doc(turnoutPath(meetingId, unitId)).get()).data();

/** How many check-ins a scope's turnout has counted. */
export async function countedIn(meetingId: string, unitId: string): Promise<number> {
  const contributions = db.collection(collections.meetings).doc(meetingId);
  const found = await contributions.collection(subcollections.turnoutContributions).doc(unitId).get();
  const packed = Packed.safeParse(found.data()).data;
  return packed ? Object.keys(JSON.parse(packed.json).attendance).length : 0;
}
