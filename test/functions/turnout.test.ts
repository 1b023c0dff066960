/** Attempts to count more people, or other people, than came to a meeting. Each succeeded in an earlier version. */
import { collections, type Level, type Path, subcollections } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, eventually } from '../support/emulator.ts';
import { aHolder, type Holder } from '../support/holder.ts';
import { freshBooth, freshId, pathTo, writeEntry, writeUnit } from '../support/register.ts';
import { callFunction } from '../support/session.ts';
import {
  attendanceOf,
  checkInTo,
  countedIn,
  endBefore,
  meetingOf,
  minute,
  times,
  turnoutOf,
} from './support/meeting.ts';

const audience = { levels: ['booth' as const, 'district' as const], posts: ['president' as const] };
const block = freshBooth() as Record<Level, string>;
const boothAt = (rank: number): Path => ({ ...block, booth: `${block.mandal}-P${rank}` });
const none = { present: 0, late: 0, sharedNumber: 0 };

let host: Holder;

beforeAll(async () => {
  await Promise.all([
    ...(['district', 'block', 'mandal'] as const).map((level) => writeUnit(pathTo(block, level))),
    ...[1, 2, 3, 4].map((rank) => writeUnit(boothAt(rank))),
  ]);
  host = await aHolder(pathTo(block, 'district'));
});

const aMeeting = (when = times(-15, 60)) => meetingOf(host, { audience, ...when });

/** The block's turnout once it has counted so many check-ins, and awaited counts. */
function turnoutAfter(meetingId: string, checkIns: number, counts: object) {
  return eventually(
    async () => ({
      counted: await countedIn(meetingId, block.block),
      turnout: await turnoutOf(meetingId, block.block),
    }),
    ({ counted, turnout }) =>
      counted === checkIns &&
      Object.entries(counts).every(([standing, count]) => turnout?.[standing] === count),
  );
}

const auditOf = async (action: string, officeBearerId: string) =>
  (await db.collection(collections.audit).where('officeBearerId', '==', officeBearerId).get()).docs.filter(
    (line) => line.get('action') === action,
  );

const confirmBy = ({ session }: Holder, meetingId: string, ...officeBearerIds: string[]) =>
  callFunction('confirmCheckIns', { meetingId, officeBearerIds }, session);

/** Somebody who sends later what their phone saw offline. */
const late = () => ({ seenAt: Date.now() - 5 * minute, late: true });

test('three presidents of one booth who check in are one present', async () => {
  const meetingId = await aMeeting();
  const presidents = await Promise.all([1, 1, 1, 2].map((rank) => aHolder(boothAt(rank))));
  for (const president of presidents) await checkInTo(meetingId, president);
  const { turnout } = await turnoutAfter(meetingId, 4, { present: 2 });
  expect(turnout).toMatchObject({ ...none, present: 2 });
});

test('a number that has checked in is marked in its second entry, and counted apart', async () => {
  const meetingId = await aMeeting();
  const first = await aHolder(boothAt(1));
  const { mobile, session } = first;
  const second = { officeBearerId: await writeEntry(boothAt(2), {}, { mobile }), session };
  expect(await checkInTo(meetingId, first)).toMatchObject({ result: { standing: 'present' } });
  await callFunction('claimGrant', { officeBearerId: second.officeBearerId }, session);
  const marked = await checkInTo(meetingId, second);
  expect(marked).toMatchObject({ result: { standing: 'sharedNumber' } });
  expect(await checkInTo(meetingId, second, { code: 'again' })).toEqual(marked);
  const { turnout } = await turnoutAfter(meetingId, 2, { present: 1 });
  expect(turnout).toMatchObject({ ...none, present: 1, sharedNumber: 1 });
  const secrets = db.collection(collections.meetingKeys).doc(meetingId);
  const { docs } = await secrets.collection(subcollections.numbers).get();
  expect(docs.map((one) => one.get('officeBearerId'))).toEqual([first.officeBearerId]);
  expect(docs[0]?.id).not.toContain(mobile.slice(-10));
});

describe('a check-in that is sent later', () => {
  test('is counted apart until the host confirms it, once and with an audit line', async () => {
    const meetingId = await aMeeting();
    const guest = await aHolder(boothAt(3));
    expect(await checkInTo(meetingId, guest, late())).toMatchObject({ result: { standing: 'late' } });
    const before = await turnoutAfter(meetingId, 1, { late: 1 });
    expect(before.turnout).toMatchObject({ ...none, late: 1 });
    expect(await confirmBy(guest, meetingId, guest.officeBearerId)).toEqual({ failure: 'no-access' });
    const confirmed = { result: { confirmed: [guest.officeBearerId], refused: [] } };
    expect(await confirmBy(host, meetingId, guest.officeBearerId)).toEqual(confirmed);
    expect(await confirmBy(host, meetingId, guest.officeBearerId)).toEqual(confirmed);
    const after = await turnoutAfter(meetingId, 1, { present: 1 });
    expect(after.turnout).toMatchObject({ ...none, present: 1 });
    expect(await auditOf('checkInConfirmed', guest.officeBearerId)).toHaveLength(1);
  });

  test('is confirmed by nobody for themselves, nor where there is none', async () => {
    const meetingId = await aMeeting();
    await checkInTo(meetingId, host, late());
    const own = await confirmBy(host, meetingId, host.officeBearerId);
    expect(own).toEqual({ result: { confirmed: [], refused: [host.officeBearerId] } });
    const absent = await writeEntry(boothAt(4));
    expect(await confirmBy(host, meetingId, absent)).toEqual({ failure: 'not-found' });
    expect(await attendanceOf(meetingId, host)).toMatchObject({ late: true, confirmed: null });
  });

  test('counts at once after a code of now, and a repeat of it changes nothing', async () => {
    const meetingId = await aMeeting();
    const guest = await aHolder(boothAt(3));
    const sent = late();
    const first = await checkInTo(meetingId, guest, sent);
    expect(await checkInTo(meetingId, guest, sent)).toEqual(first);
    expect(await checkInTo(meetingId, guest)).toMatchObject({ result: { standing: 'present' } });
    expect(await checkInTo(meetingId, guest, sent)).toMatchObject({ result: { standing: 'present' } });
  });
});

test('marks by hand end two days after the meeting, and confirmations three', async () => {
  const meetingId = await aMeeting();
  const guest = await aHolder(boothAt(3));
  const absent = await writeEntry(boothAt(4));
  await checkInTo(meetingId, guest, late());
  const day = 24 * 60;
  await endBefore(meetingId, 2 * day + 1);
  const mark = { meetingId, officeBearerId: absent };
  expect(await callFunction('markPresent', mark, host.session)).toEqual({ failure: 'marking-over' });
  await endBefore(meetingId, 3 * day + 1);
  expect(await confirmBy(host, meetingId, guest.officeBearerId)).toEqual({ failure: 'marking-over' });
});

describe('a former host', () => {
  const grantOf = async ({ session }: Holder) =>
    (await db.collection(collections.grants).doc(session.uid).get()).data();

  test.each([
    { when: 'whose right is taken', change: { deputyRights: [] } },
    { when: 'whose term has ended', change: { until: '2026-11-01' } },
  ])('$when gets no codes, and marks and confirms nobody', async ({ change }) => {
    const deputy = await aHolder(pathTo(block, 'block'), {
      post: 'secretary',
      deputyRights: ['conveneMeetings'],
    });
    const meetingId = await meetingOf(deputy, { audience, ...times(-15, 60) });
    expect(await callFunction('meetingCodes', { meetingId }, deputy.session)).toMatchObject({ result: {} });
    const edited = { uid: 'x', officeBearerId: 'x', at: Timestamp.now() };
    const card = db.collection(collections.officeBearers).doc(deputy.officeBearerId);
    await card.update({ ...change, edited });
    await eventually(
      () => grantOf(deputy),
      (grant) => !grant?.rights.includes('conveneMeetings'),
    );
    const someone = await writeEntry(boothAt(4), {}, {}, freshId('ob'));
    const mark = { meetingId, officeBearerId: someone };
    const refused = { failure: 'no-access' };
    expect(await callFunction('meetingCodes', { meetingId }, deputy.session)).toEqual(refused);
    expect(await callFunction('markPresent', mark, deputy.session)).toEqual(refused);
    expect(await confirmBy(deputy, meetingId, someone)).toEqual(refused);
  });
});
