import { Attendance, attendancePath, collections, Meeting, type Path, Unit } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { db, eventually } from '../support/emulator.ts';
import { aBranch, aHolder } from '../support/holder.ts';
import {
  cardOf,
  contactOf,
  freshId,
  pathTo,
  requestOf,
  writeEntry,
  writeRequest,
} from '../support/register.ts';

const unitAt = (id: string) => db.collection(collections.units).doc(id);

function anAttendance(meetingId: string, officeBearerId: string, path: Path): Attendance {
  const at = Timestamp.now();
  return Attendance.parse({
    meetingId,
    officeBearerId,
    unitId: path.booth,
    level: 'booth',
    path,
    post: 'president',
    seat: null,
    method: 'hand',
    seenAt: at,
    receivedAt: at,
    late: false,
    sharedNumber: false,
    confirmed: null,
  });
}

test('when a mandal moves, all units below it and all documents with its path follow', async () => {
  const [from, to] = [await aBranch(), await aBranch()];
  const mandalId = from.mandal ?? '';
  const president = await aHolder(pathTo(from, 'mandal'));
  const officeBearerId = await writeEntry(from);
  const requestId = await writeRequest(officeBearerId, {
    patch: { village: { from: 'Ajaysar', to: 'Pushkar' } },
  });
  const meetingId = freshId('meeting');
  const now = Timestamp.now();
  const by = { hostUid: president.session.uid, hostOfficeBearerId: president.officeBearerId };
  const mandalPath = pathTo(from, 'mandal');
  const meeting = Meeting.parse({
    title: 'Mandal',
    unitId: mandalId,
    level: 'mandal',
    path: mandalPath,
    audience: { levels: ['booth'], posts: ['president'] },
    startsAt: now,
    endsAt: now,
    ...by,
  });
  await db.collection(collections.meetings).doc(meetingId).set(meeting);
  const attendance = anAttendance(meetingId, officeBearerId, from);
  await db.doc(attendancePath(meetingId, officeBearerId)).set(attendance);

  const movedMandal = { ...pathTo(to, 'block'), mandal: mandalId };
  await unitAt(mandalId).update({ parentId: to.block, path: movedMandal });

  const movedBooth = { ...movedMandal, booth: from.booth };
  const found = await eventually(
    async () => ({
      booth: Unit.parse((await unitAt(from.booth ?? '').get()).data()).path,
      card: (await cardOf(officeBearerId)).path,
      contact: (await contactOf(officeBearerId)).path,
      request: (await requestOf(requestId)).path,
      attendance: (await db.doc(attendancePath(meetingId, officeBearerId)).get()).get('path'),
      meeting: (await db.collection(collections.meetings).doc(meetingId).get()).get('path'),
      president: (await cardOf(president.officeBearerId)).path,
      grant: (await db.collection(collections.grants).doc(president.session.uid).get()).get('path'),
    }),
    (paths) => Object.values(paths).every((path) => path.block === to.block),
  );
  expect(found).toEqual({
    booth: movedBooth,
    card: movedBooth,
    contact: movedBooth,
    request: movedBooth,
    attendance: movedBooth,
    meeting: movedMandal,
    president: movedMandal,
    grant: movedMandal,
  });
});
