import {
  type Allowance,
  collections,
  type DailyLimit,
  dailyLimits,
  indianDay,
  mostOpenImports,
  mostOpenMeetings,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { db } from '../support/emulator.ts';
import { freshBooth, freshId, freshMobile, pathTo, writeEntry, writeUnit } from '../support/register.ts';
import { callFunction, type Session, signInByPhone } from '../support/session.ts';

/** Everything that a person can create is limited in number. */

async function aPlace() {
  const booth = { ...freshBooth(), state: freshId('S') };
  for (const level of ['state', 'district', 'block', 'mandal', 'booth'] as const)
    await writeUnit(pathTo(booth, level));
  return booth;
}

async function holderOf(path: Parameters<typeof writeEntry>[0], card = {}): Promise<Session> {
  const mobile = freshMobile();
  await writeEntry(path, card, { mobile });
  const session = await signInByPhone(mobile);
  await callFunction('claimGrant', { officeBearerId: null }, session);
  return session;
}

const refusals = (answers: object[]) =>
  answers.flatMap((answer) => ('failure' in answer ? [String(answer.failure)] : []));

/** Uses up today's limit, except for `left`. */
async function taken(kind: DailyLimit, { uid }: Session, left: number): Promise<void> {
  const day = indianDay(Date.now());
  const taken = dailyLimits[kind] - left;
  const allowance: Allowance = { day, kind, who: uid, taken, expiresAt: Timestamp.now() };
  await db.collection(collections.allowances).doc(`${day}.${kind}.${uid}`).set(allowance);
}

const booths = { levels: ['booth' as const], posts: ['president' as const] };
const conveneMeeting = (host: Session) => {
  const when = { startsAt: Date.now(), endsAt: Date.now() + 3600_000 };
  return callFunction('conveneMeeting', { title: 'बैठक', audience: booths, ...when }, host);
};

test('a host’s open meetings are limited, and when one ends the next can be convened', async () => {
  const booth = await aPlace();
  const host = await holderOf(booth);
  const meetings = db.collection(collections.meetings);
  const first = await conveneMeeting(host);
  const convened = (await meetings.doc('result' in first ? first.result.meetingId : '').get()).data() ?? {};
  await Promise.all(Array.from({ length: mostOpenMeetings - 2 }, () => meetings.add(convened)));
  const answers = [];
  for (let made = 0; made < 3; made += 1) answers.push(await conveneMeeting(host));
  expect(refusals(answers)).toEqual(['too-many-open', 'too-many-open']);
  const { docs } = await meetings.where('unitId', '==', booth.booth).get();
  expect(docs).toHaveLength(mostOpenMeetings);
  await docs[0]?.ref.update({ endsAt: Timestamp.fromMillis(Date.now() - 1000) });
  expect(refusals([await conveneMeeting(host)])).toEqual([]);
});

test('a person’s open imports are limited', async () => {
  const booth = await aPlace();
  const block = await holderOf(pathTo(booth, 'block'));
  const start = { unitId: String(booth.block), fileName: 'a.csv', kind: 'csv' as const, size: 10 };
  const first = await callFunction('startImport', start, block);
  const imports = db.collection(collections.imports);
  const opened = (await imports.doc('result' in first ? first.result.importId : '').get()).data() ?? {};
  await Promise.all(Array.from({ length: mostOpenImports - 2 }, () => imports.add(opened)));
  const answers = [];
  for (let made = 0; made < 3; made += 1) answers.push(await callFunction('startImport', start, block));
  expect(refusals(answers)).toEqual(['too-many-open', 'too-many-open']);
});

test('a used-up daily limit lasts for the day, and affects nobody else', async () => {
  const booth = await aPlace();
  const [block, other] = [await holderOf(pathTo(booth, 'block')), await holderOf(pathTo(booth, 'mandal'))];
  const unitId = String(booth.block);
  const below = await writeEntry(booth);
  const name = { hi: '', en: 'New' };
  const start = { unitId, fileName: 'a.csv', kind: 'csv' as const, size: 10 };
  const whole = { unitId, exportId: null, page: 0 };
  const tries: [DailyLimit, () => Promise<object>][] = [
    ['meeting', () => conveneMeeting(block)],
    ['import', () => callFunction('startImport', start, block)],
    ['importStep', () => callFunction('resumeImport', { importId: 'x' }, block)],
    ['export', () => callFunction('exportEntries', whole, block)],
    ['exportPage', () => callFunction('exportEntries', whole, block)],
    ['reconfirm', () => callFunction('reconfirmEntry', {}, block)],
    ['openContactOfMany', () => callFunction('openContact', { officeBearerId: below }, block)],
    ['openUnit', () => callFunction('openUnit', { parentId: unitId, name }, block)],
  ];
  for (const [kind, attempt] of tries) {
    await taken(kind, block, 0);
    expect([kind, refusals([await attempt()])]).toEqual([kind, ['too-many-today']]);
  }
  expect(refusals([await callFunction('reconfirmEntry', {}, other)])).toEqual([]);
});

test('parallel calls cannot exceed the daily limit', async () => {
  const booth = await aPlace();
  const block = await holderOf(pathTo(booth, 'block'));
  await taken('reconfirm', block, 1);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => callFunction('reconfirmEntry', {}, block)),
  );
  expect(answers.filter((answer) => 'result' in answer)).toHaveLength(1);
});
