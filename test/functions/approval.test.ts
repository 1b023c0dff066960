import { collections, contactPath, variantPath, variants } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { newPersonId } from '../../functions/src/register/entry/personId.ts';
import { bucket, db, eventually, quiet } from '../support/emulator.ts';
import {
  approve,
  cardOf,
  contactOf,
  freshBooth,
  freshId,
  freshMobile,
  pathTo,
  requestOf,
  writeDecider,
  writeEntry,
  writeRequest,
  writeUnit,
} from '../support/register.ts';

const village = { village: { from: 'Ajaysar', to: 'Pushkar' } };

async function aPerson() {
  const booth = freshBooth();
  await writeUnit(booth);
  const mobile = freshMobile();
  const officeBearerId = await writeEntry(booth, {}, { mobile });
  return { booth, officeBearerId, mobile };
}

const isFinished = (requestId: string) =>
  eventually(
    () => requestOf(requestId),
    ({ finishedAt }) => finishedAt !== null,
  );

const hasPhoto = async (officeBearerId: string, hash: string) =>
  (
    await Promise.all(variants.map((one) => bucket.file(variantPath(officeBearerId, hash, one)).exists()))
  ).every(([exists]) => exists);

/** A processed upload: its three variants and its document. */
async function anUpload(officeBearerId: string, uid: string): Promise<string> {
  const hash = [...crypto.getRandomValues(new Uint8Array(32))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  await Promise.all(
    variants.map((one) =>
      bucket.file(variantPath(officeBearerId, hash, one)).save('photo', { resumable: false }),
    ),
  );
  const ready = { state: 'ready', width: 1, height: 1, bytes: 5 };
  await db
    .collection(collections.photos)
    .doc(freshId('upload'))
    .set({
      uid,
      officeBearerId,
      state: 'ready',
      hash,
      failure: null,
      variants: { small: ready, medium: ready, large: ready },
      at: Timestamp.now(),
    });
  return hash;
}

test('an approved request is applied, and has an audit line', async () => {
  const { officeBearerId } = await aPerson();
  const requestId = await writeRequest(officeBearerId, { patch: village });
  await quiet();
  expect((await requestOf(requestId)).state).toBe('pending');
  await approve(requestId);
  expect(await isFinished(requestId)).toMatchObject({ state: 'applied', overtaken: null });
  expect(await cardOf(officeBearerId)).toMatchObject({ village: 'Pushkar', evidence: 'approved' });
  const line = await db.collection(collections.audit).doc(`requestApplied-${requestId}`).get();
  expect(line.data()).toMatchObject({
    action: 'requestApplied',
    byUid: 'district-president',
    changes: village,
  });
});

test('both entries of a person get the fields that follow the person', async () => {
  const { booth, officeBearerId } = await aPerson();
  const block = pathTo(booth, 'block');
  await writeUnit(block);
  const second = await writeEntry(block, {
    personId: newPersonId(officeBearerId),
    post: 'secretary',
    jurisdiction: 'B',
  });
  const mobile = freshMobile();
  const patch = {
    ...village,
    jurisdiction: { from: null, to: 'A' },
    mobile: { from: (await contactOf(officeBearerId)).mobile, to: mobile },
  };
  const requestId = await writeRequest(officeBearerId, { patch });
  await approve(requestId, await writeDecider(pathTo(booth, 'district')));
  await isFinished(requestId);
  expect(await cardOf(officeBearerId)).toMatchObject({ village: 'Pushkar', jurisdiction: 'A' });
  expect(await cardOf(second)).toMatchObject({ village: 'Pushkar', jurisdiction: 'B' });
  expect(await contactOf(second)).toMatchObject({ mobile });
});

test('a district’s decision changes nothing in the person’s entry at the state, its mobile included', async () => {
  const { booth, officeBearerId } = await aPerson();
  await writeUnit(pathTo(booth, 'state'));
  const { mobile: from } = await contactOf(officeBearerId);
  const atState = await writeEntry(
    pathTo(booth, 'state'),
    { personId: newPersonId(officeBearerId), post: 'treasurer' },
    { mobile: from },
  );
  const patch = { ...village, mobile: { from, to: freshMobile() } };
  const requestId = await writeRequest(officeBearerId, { patch });
  await approve(requestId, await writeDecider(pathTo(booth, 'district')));
  expect(await isFinished(requestId)).toMatchObject({ state: 'applied' });
  expect(await cardOf(atState)).toMatchObject({ village: 'Ajaysar' });
  expect(await contactOf(atState)).toMatchObject({ mobile: from });
});

test('a value that has changed since the request is a conflict that shows it, and nothing is written', async () => {
  const { officeBearerId } = await aPerson();
  const patch = { ...village, email: { from: null, to: 'new@example.in' } };
  const requestId = await writeRequest(officeBearerId, { patch });
  await db.collection(collections.officeBearers).doc(officeBearerId).update({ village: 'Nasirabad' });
  await approve(requestId);
  expect(await isFinished(requestId)).toMatchObject({
    state: 'conflict',
    overtaken: { village: 'Nasirabad' },
  });
  expect(await contactOf(officeBearerId)).toMatchObject({ email: null });
});

test('of two requests approved at once the first is applied, the second is a conflict', async () => {
  const { officeBearerId } = await aPerson();
  const first = await writeRequest(officeBearerId, { patch: village });
  const second = await writeRequest(officeBearerId, { patch: { village: { from: 'Ajaysar', to: 'Kekri' } } });
  await Promise.all([approve(first), approve(second)]);
  const states = [(await isFinished(first)).state, (await isFinished(second)).state];
  expect(states.sort()).toEqual(['applied', 'conflict']);
});

test('a redelivered event does not apply the request again', async () => {
  const { officeBearerId } = await aPerson();
  const requestId = await writeRequest(officeBearerId, { patch: village });
  await approve(requestId);
  const { finishedAt } = await isFinished(requestId);
  await db.collection(collections.officeBearers).doc(officeBearerId).update({ village: 'Kekri' });
  // Triggers the same event again, as a late redelivery would.
  await db.collection(collections.changeRequests).doc(requestId).update({ createdAt: Timestamp.now() });
  await quiet();
  expect((await requestOf(requestId)).finishedAt).toEqual(finishedAt);
  expect(await cardOf(officeBearerId)).toMatchObject({ village: 'Kekri' });
});

test('an approved mobile sets `known` on the card, and leaves the evidence approved', async () => {
  const { officeBearerId, mobile } = await aPerson();
  const requestId = await writeRequest(officeBearerId, {
    patch: { mobile: { from: mobile, to: freshMobile() } },
  });
  await approve(requestId);
  await isFinished(requestId);
  await quiet();
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'approved', known: { mobile: true } });
});

test('an entry without a contact document gets one', async () => {
  const { officeBearerId } = await aPerson();
  await db.doc(contactPath(officeBearerId)).delete();
  const requestId = await writeRequest(officeBearerId, {
    patch: { email: { from: null, to: 'a@example.in' } },
  });
  await approve(requestId);
  expect(await isFinished(requestId)).toMatchObject({ state: 'applied' });
  expect(await contactOf(officeBearerId)).toMatchObject({ email: 'a@example.in', officeBearerId });
});

test('an approved photo is copied to both entries, and the previous one is deleted', async () => {
  const { booth, officeBearerId } = await aPerson();
  const district = pathTo(booth, 'district');
  await writeUnit(district);
  const second = await writeEntry(district, { personId: newPersonId(officeBearerId), post: 'treasurer' });
  const decider = await writeDecider(pathTo(booth, 'state'));
  const [before, after] = [await anUpload(officeBearerId, 'uid'), await anUpload(officeBearerId, 'uid')];
  for (const photo of [
    { from: null, to: before },
    { from: before, to: after },
  ]) {
    const requestId = await writeRequest(officeBearerId, { patch: { photo } });
    await approve(requestId, decider);
    expect(await isFinished(requestId)).toMatchObject({ state: 'applied' });
    expect([(await cardOf(officeBearerId)).photo, (await cardOf(second)).photo]).toEqual([
      photo.to,
      photo.to,
    ]);
    expect(await hasPhoto(second, photo.to)).toBe(true);
  }
  for (const id of [officeBearerId, second]) {
    await eventually(
      () => hasPhoto(id, before),
      (isThere) => !isThere,
    );
    expect(await hasPhoto(id, after)).toBe(true);
  }
});

test.each([
  ['that was never uploaded', async () => 'a'.repeat(64)],
  ['that another uploaded', (officeBearerId: string) => anUpload(officeBearerId, 'another')],
] as const)('a photo %s is a conflict', async (_sentence, make) => {
  const { officeBearerId } = await aPerson();
  const to = await make(officeBearerId);
  const requestId = await writeRequest(officeBearerId, { patch: { photo: { from: null, to } } });
  await approve(requestId);
  expect(await isFinished(requestId)).toMatchObject({ state: 'conflict', overtaken: { photo: null } });
  expect((await cardOf(officeBearerId)).photo).toBeNull();
});
