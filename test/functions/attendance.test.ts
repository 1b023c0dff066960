import { attendancePath, codeStep, collections, type Level, levels, spokenStep } from '@sangathan/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, eventually } from '../support/emulator.ts';
import { aHolder, type Holder } from '../support/holder.ts';
import { freshBooth, freshId, pathTo, writeEntry, writeUnit } from '../support/register.ts';
import { callFunction } from '../support/session.ts';
import {
  attendanceOf,
  checkInTo,
  codeAt,
  endBefore,
  meetingOf,
  minute,
  times,
  turnoutOf,
} from './support/meeting.ts';

const booths = { levels: ['booth'], posts: ['president'] } as const;
const audience = { levels: [...booths.levels], posts: [...booths.posts] };

const booth = { ...freshBooth(), state: freshId('S') } as Record<Level, string>;
const otherBooth = { ...booth, booth: freshId('P') };
let host: Holder;
let guest: Holder;
let absent: string;

beforeAll(async () => {
  await Promise.all([
    ...levels.map((level) => writeUnit(pathTo(booth, level))),
    writeUnit(otherBooth, { parentId: booth.mandal }),
  ]);
  host = await aHolder(pathTo(booth, 'district'));
  guest = await aHolder(booth);
  absent = await writeEntry(otherBooth);
  await eventually(
    async () => (await db.collection(collections.rollups).doc(booth.district).get()).data(),
    (rollup) => rollup?.tally.seats.booth_president?.filled === 2,
  );
});

/** A meeting of the district that began a quarter of an hour ago. */
const aMeeting = (when = times(-15, 60)) => meetingOf(host, { audience, ...when });

const checkIn = (meetingId: string, code: string, changes: object = {}, holder: Holder = guest) =>
  checkInTo(meetingId, holder, { code, ...changes });

test('a meeting has its expected number before anybody has checked in', async () => {
  const meetingId = await aMeeting();
  for (const unitId of [booth.district, booth.block]) {
    expect(await turnoutOf(meetingId, unitId)).toMatchObject({ present: 0, expected: 2 });
  }
});

test('the code on the screen checks a person in, once, and turnout changes up to the meeting’s unit', async () => {
  const meetingId = await aMeeting();
  const answered = await callFunction('meetingCodes', { meetingId }, host.session);
  const code = ('result' in answered && answered.result.qr[0]?.code) || '';
  const [one, ...repeats] = await Promise.all([1, 2, 3].map(() => checkIn(meetingId, code)));
  const later = await checkIn(meetingId, 'no longer checked');
  expect(one).toMatchObject({ result: { method: 'qr' } });
  for (const repeat of [...repeats, later]) expect(repeat).toEqual(one);
  await eventually(
    () => turnoutOf(meetingId, booth.district),
    (turnout) => turnout?.present === 1 && turnout.expected === 2,
  );
  expect(await turnoutOf(meetingId, booth.mandal)).toMatchObject({ present: 1, expected: 2 });
  expect(await turnoutOf(meetingId, booth.state)).toBeUndefined();
});

test('a post that is filled during a meeting is expected, before and after the first check-in', async () => {
  const mandal = { ...booth, mandal: freshId('M') };
  const filled = async (rank: number, expected: number) => {
    const path = { ...mandal, booth: `${mandal.mandal}-P${rank}` };
    await writeUnit(path);
    await writeEntry(path);
    for (const unitId of [booth.district, booth.block, mandal.mandal])
      await eventually(
        () => turnoutOf(meetingId, unitId),
        (turnout) => turnout?.expected === (unitId === mandal.mandal ? rank : expected),
      );
  };
  await writeUnit(pathTo(mandal, 'mandal'));
  const meetingId = await aMeeting();
  const before = (await turnoutOf(meetingId, booth.district))?.expected;
  await filled(1, before + 1);
  expect(await checkIn(meetingId, await codeAt(meetingId, 'qr', Date.now()))).toMatchObject({ result: {} });
  await eventually(
    () => turnoutOf(meetingId, booth.district),
    (turnout) => turnout?.present === 1,
  );
  await filled(2, before + 2);
  expect(await turnoutOf(meetingId, booth.district)).toMatchObject({ present: 1 });
});

test('the spoken code checks a person in as well', async () => {
  const meetingId = await aMeeting();
  const code = await codeAt(meetingId, 'spoken', Date.now() - spokenStep);
  expect(await checkIn(meetingId, code, { method: 'spoken' })).toMatchObject({
    result: { method: 'spoken' },
  });
});

test('a phone that was offline checks in late, and is marked so', async () => {
  const meetingId = await aMeeting();
  const seenAt = Date.now() - 3 * minute;
  const code = await codeAt(meetingId, 'qr', seenAt);
  expect(await checkIn(meetingId, code)).toEqual({ failure: 'code-old' });
  expect(await checkIn(meetingId, code, { seenAt, late: true })).toEqual({
    result: { seenAt, method: 'qr', standing: 'late' },
  });
  expect(await attendanceOf(meetingId, guest)).toMatchObject({ late: true });
});

test('after too many guesses of the spoken code even the right one is refused', async () => {
  const meetingId = await aMeeting();
  const right = await codeAt(meetingId, 'spoken', Date.now());
  const wrong = right === '000000' ? '000001' : '000000';
  const guesses = await Promise.all(
    Array.from({ length: 5 }, () => checkIn(meetingId, wrong, { method: 'spoken' })),
  );
  expect(guesses).toEqual(guesses.map(() => ({ failure: 'code-wrong' })));
  expect(await checkIn(meetingId, right, { method: 'spoken' })).toEqual({ failure: 'too-many-tries' });
  expect(await attendanceOf(meetingId, guest)).toBeUndefined();
});

test('the host checks somebody in by hand, with an audit line, and nobody else can', async () => {
  const meetingId = await aMeeting();
  const call = { meetingId, officeBearerId: absent };
  expect(await callFunction('markPresent', call, guest.session)).toEqual({ failure: 'no-access' });
  const marked = await callFunction('markPresent', call, host.session);
  expect(await callFunction('markPresent', call, host.session)).toEqual(marked);
  expect((await db.doc(attendancePath(meetingId, absent)).get()).data()).toMatchObject({ method: 'hand' });
  const lines = await db.collection(collections.audit).where('action', '==', 'markedPresent').get();
  expect(lines.docs.filter((line) => line.get('officeBearerId') === absent)).toHaveLength(1);
});

describe('it is refused', () => {
  test.each([
    { what: 'before the doors open', from: 45, to: 90, ended: false, failure: 'meeting-not-begun' },
    { what: 'after the end', from: -90, to: 1, ended: true, failure: 'meeting-over' },
  ])('$what', async ({ from, to, ended, failure }) => {
    const meetingId = await aMeeting(times(from, to));
    if (ended) await endBefore(meetingId, 1);
    expect(await checkIn(meetingId, await codeAt(meetingId, 'qr', Date.now()))).toEqual({ failure });
    expect(await attendanceOf(meetingId, guest)).toBeUndefined();
  });

  test('with another meeting’s code, with an old one, and where there is no meeting', async () => {
    const [meetingId, other] = [await aMeeting(), await aMeeting()];
    const others = await codeAt(other, 'qr', Date.now());
    const old = await codeAt(meetingId, 'qr', Date.now() - 4 * codeStep);
    expect(await checkIn(meetingId, others)).toEqual({ failure: 'code-wrong' });
    expect(await checkIn(meetingId, old)).toEqual({ failure: 'code-old' });
    expect(await checkIn('no-meeting', others)).toEqual({ failure: 'not-found' });
  });

  test('to somebody who is not invited', async () => {
    const meetingId = await aMeeting();
    const code = await codeAt(meetingId, 'qr', Date.now());
    expect(await checkIn(meetingId, code, {}, host)).toEqual({ failure: 'not-invited' });
  });

  test('to see the codes as a guest, and to convene a meeting without the right', async () => {
    const meetingId = await aMeeting();
    expect(await callFunction('meetingCodes', { meetingId }, guest.session)).toEqual({
      failure: 'no-access',
    });
    const secretary = await aHolder(pathTo(booth, 'block'), { post: 'secretary' });
    const meeting = { title: 'Meeting', audience, ...times(0, 60) };
    const answered = await callFunction('conveneMeeting', meeting, secretary.session);
    expect(answered).toEqual({ failure: 'no-access' });
  });

  test.each([
    ['ends before it begins', times(60, 30)],
    ['lasts two days', times(0, 48 * 60)],
    ['is over already', times(-60, -30)],
  ])('to convene a meeting that %s', async (_, when) => {
    const answered = await callFunction(
      'conveneMeeting',
      { title: 'Meeting', audience, ...when },
      host.session,
    );
    expect(answered).toEqual({ failure: 'meeting-invalid' });
  });
});
