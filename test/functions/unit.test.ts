import {
  type CallRequest,
  collections,
  type Level,
  levels,
  Unit,
  UnitRequest,
  unitLimits,
} from '@sangathan/model';
import { beforeAll, expect, test } from 'vitest';
import { db, eventually } from '../support/emulator.ts';
import { freshBooth, freshId, freshMobile, pathTo, writeEntry, writeUnit } from '../support/register.ts';
import { callFunction, type Session, signInByPhone } from '../support/session.ts';

type Place = Record<Level, string>;

async function aPlace(): Promise<Place> {
  const path = { ...freshBooth(), state: freshId('S') } as Place;
  for (const level of levels) await writeUnit(pathTo(path, level));
  return path;
}

async function holderOf(path: Parameters<typeof writeEntry>[0], card = {}): Promise<Session> {
  const mobile = freshMobile();
  await writeEntry(path, card, { mobile });
  const session = await signInByPhone(mobile);
  await callFunction('claimGrant', { officeBearerId: null }, session);
  return session;
}

const name = (en: string) => ({ hi: '', en });
const open = (session: Session | null, parentId: string, en = 'Booth 7') =>
  callFunction('openUnit', { parentId, name: name(en) }, session);
const close = (session: Session | null, unitId: string) => callFunction('closeUnit', { unitId }, session);
const decide = (session: Session, decision: Omit<CallRequest<'decideUnitRequest'>, 'reason'>, reason = '') =>
  callFunction('decideUnitRequest', { ...decision, reason }, session);

function resultOf<T>(answer: { result: T } | { failure: string }): T {
  if ('failure' in answer) throw new Error(answer.failure);
  return answer.result;
}

const unitOf = async (id: string) =>
  Unit.parse((await db.collection(collections.units).doc(id).get()).data());
const actionsAt = async (unitId: string) => {
  const { docs } = await db.collection(collections.audit).where('unitId', '==', unitId).get();
  return docs.map((line) => line.get('action'));
};

/** Gives a mandal as many open booths as it may have without a request. */
async function fill(path: Place): Promise<void> {
  const batch = db.batch();
  const parent = await unitOf(path.mandal);
  for (let index = 1; index < unitLimits.mandal.open; index += 1) {
    const id = freshId('u');
    const unit = { ...parent, level: 'booth', kind: 'booth', parentId: path.mandal, name: name(id) } as const;
    batch.set(db.collection(collections.units).doc(id), { ...unit, path: { ...parent.path, booth: id } });
  }
  await batch.commit();
}

let place: Place;
let district: Session;
let mandal: Session;

beforeAll(async () => {
  place = await aPlace();
  district = await holderOf(pathTo(place, 'district'));
  mandal = await holderOf(pathTo(place, 'mandal'));
});

test('a mandal president opens a booth once, retries included, with one audit line', async () => {
  const [one, other] = [await open(mandal, place.mandal), await open(mandal, place.mandal)];
  const opened = resultOf(one);
  expect(resultOf(other)).toEqual(opened);
  const unitId = opened.state === 'opened' ? opened.unitId : '';
  const path = { ...pathTo(place, 'mandal'), booth: unitId };
  expect(await unitOf(unitId)).toMatchObject({ level: 'booth', parentId: place.mandal, path, closed: null });
  expect(await actionsAt(unitId)).toEqual(['unitOpened']);
});

test('concurrent calls to open the same booth open one', async () => {
  await Promise.all(Array.from({ length: 4 }, () => open(mandal, place.mandal, 'At once')));
  const found = await db.collection(collections.units).where('name.en', '==', 'At once').get();
  expect(found.docs.filter((unit) => unit.get('parentId') === place.mandal)).toHaveLength(1);
});

test('nobody opens or closes a unit without the right', async () => {
  const other = await aPlace();
  const neighbour = await holderOf(pathTo(other, 'mandal'));
  const booth = await holderOf(place);
  const secretary = await holderOf(pathTo(place, 'block'), { post: 'secretary' });
  const caller = await holderOf(pathTo(place, 'block'), {
    post: 'treasurer',
    deputyRights: ['conveneMeetings'],
  });
  const nobody = await signInByPhone(freshMobile());
  for (const session of [neighbour, booth, secretary, caller, nobody]) {
    expect(await open(session, place.mandal, 'Theirs')).toEqual({ failure: 'no-access' });
    expect(await close(session, place.booth)).toEqual({ failure: 'no-access' });
  }
  expect(await open(null, place.mandal)).toEqual({ failure: 'not-signed-in' });
  // Nobody closes their own unit, or opens one beside it.
  expect(await close(mandal, place.mandal)).toEqual({ failure: 'no-access' });
  expect(await open(mandal, place.block, 'Beside')).toEqual({ failure: 'no-access' });
  expect(await open(mandal, place.booth, 'Below a booth')).toEqual({ failure: 'not-found' });
  expect(await open(mandal, 'nowhere')).toEqual({ failure: 'not-found' });
});

test('a unit in use is not closed, and the response lists what is in it', async () => {
  const own = await aPlace();
  const president = await holderOf(pathTo(own, 'block'));
  const holder = await writeEntry(own);
  expect(resultOf(await close(president, own.booth))).toMatchObject({
    state: 'inUse',
    entries: [{ id: holder }],
  });
  expect(resultOf(await close(president, own.mandal))).toMatchObject({
    state: 'inUse',
    units: [{ id: own.booth }],
  });
  await db.collection(collections.officeBearers).doc(holder).update({ until: '2026-11-01' });
  for (const unitId of [own.booth, own.booth, own.mandal])
    expect(resultOf(await close(president, unitId))).toEqual({ state: 'closed' });
  expect((await unitOf(own.mandal)).closed).not.toBeNull();
  expect(await actionsAt(own.booth)).toEqual(['unitClosed']);
  expect(await open(president, own.mandal)).toEqual({ failure: 'no-access' });
});

test('the booths that can be opened in a mandal in a day are limited', async () => {
  const own = await aPlace();
  const [president, above] = [await holderOf(pathTo(own, 'mandal')), await holderOf(pathTo(own, 'block'))];
  const answers = [];
  for (let index = 0; index < unitLimits.mandal.perDay + 3; index += 1)
    answers.push(await open(president, own.mandal, `More ${index}`));
  const refused = answers.filter((answer) => 'failure' in answer);
  expect(refused.length).toBeGreaterThanOrEqual(3);
  expect(new Set(refused.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ failure: 'too-many-today' })]),
  );
  expect(await open(above, own.mandal, 'By somebody above')).toEqual({ failure: 'too-many-today' });
});

test('beyond the limit opening a unit makes one request, on which somebody above decides once', async () => {
  const own = await aPlace();
  await fill(own);
  const [president, above] = [await holderOf(pathTo(own, 'mandal')), await holderOf(pathTo(own, 'block'))];
  const asked = resultOf(await open(president, own.mandal, 'Wanted'));
  expect(resultOf(await open(president, own.mandal, 'Wanted'))).toEqual(asked);
  const requestId = asked.state === 'asked' ? asked.requestId : '';
  const approved = { requestId, state: 'approved' } as const;
  const beside = await holderOf(pathTo(await aPlace(), 'block'));
  for (const session of [president, beside, district])
    expect(await decide(session, approved)).toEqual({ failure: 'no-access' });
  const { unitId } = resultOf(await decide(above, approved));
  expect(await unitOf(unitId ?? '')).toMatchObject({ parentId: own.mandal, name: name('Wanted') });
  expect(await decide(above, approved)).toEqual({ failure: 'already-decided' });
  const request = await db.collection(collections.unitRequests).doc(requestId).get();
  expect(UnitRequest.parse(request.data())).toMatchObject({ state: 'opened', unitId });
});

test('a rejection has a reason, and the same unit can be requested again', async () => {
  const own = await aPlace();
  await fill(own);
  const [president, above] = [await holderOf(pathTo(own, 'mandal')), await holderOf(pathTo(own, 'block'))];
  const first = resultOf(await open(president, own.mandal, 'Wanted'));
  const requestId = first.state === 'asked' ? first.requestId : '';
  const rejected = { requestId, state: 'rejected' } as const;
  expect(await decide(above, rejected)).toEqual({ failure: 'reason-missing' });
  expect(resultOf(await decide(above, rejected, 'There is one'))).toEqual({ unitId: null });
  const again = resultOf(await open(president, own.mandal, 'Wanted'));
  expect(again.state === 'asked' && again.requestId).not.toBe(requestId);
  // Nobody decides on their own request.
  const asker = await open(above, own.mandal, 'Of the same block');
  const ownId = 'result' in asker && asker.result.state === 'asked' ? asker.result.requestId : '';
  expect(await decide(above, { requestId: ownId, state: 'approved' })).toEqual({ failure: 'no-access' });
});

test('open unit requests are limited', async () => {
  const own = await aPlace();
  await fill(own);
  const president = await holderOf(pathTo(own, 'mandal'));
  const answers = [];
  for (let index = 0; index < 7; index += 1) answers.push(await open(president, own.mandal, `Wish ${index}`));
  expect(answers.slice(5)).toEqual([{ failure: 'too-many-open' }, { failure: 'too-many-open' }]);
});

test('an opened unit is added to the figures, and a closed unit is removed', async () => {
  const own = await aPlace();
  const president = await holderOf(pathTo(own, 'block'));
  const expected = async () =>
    (await db.collection(collections.rollups).doc(own.state).get()).get('tally.units.booth') ?? 0;
  const opened = resultOf(await open(president, own.mandal, 'Counted'));
  await eventually(expected, (count) => count === 2);
  await close(president, opened.state === 'opened' ? opened.unitId : '');
  await eventually(expected, (count) => count === 1);
});
