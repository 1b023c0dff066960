import {
  collections,
  type PhotoUpload,
  uploadPath,
  usedSlotType,
  variantPath,
  variants,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { bucket, db, eventually } from '../support/emulator.ts';
import {
  cardOf,
  freshBooth,
  freshId,
  requestOf,
  writeEntry,
  writeRequest,
  writeUnit,
} from '../support/register.ts';

// The functions use the default app, which the emulator support has initialised with the bucket.
const { clearLeftovers } = await import('../../functions/src/cleanup.ts');

const day = 24 * 60 * 60_000;
const daysAgo = (days: number) => Timestamp.fromMillis(Date.now() - days * day);
const newHash = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');

async function aPerson(): Promise<string> {
  const booth = freshBooth();
  await writeUnit(booth);
  return writeEntry(booth);
}

/** A photo of an entry that was uploaded and processed that many days ago. */
async function aPhoto(officeBearerId: string, days: number, hash = newHash()) {
  const id = freshId('photo');
  const ready = { state: 'ready', width: 1, height: 1, bytes: 5 } as const;
  const upload: PhotoUpload = {
    uid: 'uid',
    officeBearerId,
    state: 'ready',
    hash,
    failure: null,
    variants: { small: ready, medium: ready, large: ready },
    at: daysAgo(days),
  };
  for (const one of variants)
    await bucket.file(variantPath(officeBearerId, hash, one)).save('photo', { resumable: false });
  await db.collection(collections.photos).doc(id).set(upload);
  return { id, hash };
}

const fileExists = async (path: string) => (await bucket.file(path).exists())[0];
const hasVariants = async (officeBearerId: string, hash: string) =>
  (await Promise.all(variants.map((one) => fileExists(variantPath(officeBearerId, hash, one))))).filter(
    Boolean,
  ).length;
const documentExists = async (collection: string, id: string) =>
  (await db.collection(collection).doc(id).get()).exists;

const requestPhoto = (officeBearerId: string, hash: string) =>
  writeRequest(officeBearerId, { patch: { photo: { from: null, to: hash } } });

test('uploads that nothing uses are removed past their retention, and their variants with them', async () => {
  const id = await aPerson();
  const photos = [await aPhoto(id, 8), await aPhoto(id, 8), await aPhoto(id, 8), await aPhoto(id, 8)];
  const young = await aPhoto(id, 6);
  expect((await clearLeftovers(Date.now())).failures).toEqual([]);
  for (const photo of photos)
    expect([await documentExists(collections.photos, photo.id), await hasVariants(id, photo.hash)]).toEqual([
      false,
      0,
    ]);
  expect([await documentExists(collections.photos, young.id), await hasVariants(id, young.hash)]).toEqual([
    true,
    3,
  ]);
});

test('a photo is not removed while a card or an open request uses it, or if it was uploaded again', async () => {
  const [shown, open, again] = [await aPerson(), await aPerson(), await aPerson()];
  const onCard = await aPhoto(shown, 8);
  await db.collection(collections.officeBearers).doc(shown).update({ photo: onCard.hash });
  const inRequest = await aPhoto(open, 8);
  await requestPhoto(open, inRequest.hash);
  const first = await aPhoto(again, 8);
  await aPhoto(again, 1, first.hash);
  await clearLeftovers(Date.now());
  expect(await hasVariants(shown, onCard.hash)).toBe(3);
  expect(await hasVariants(open, inRequest.hash)).toBe(3);
  expect(await documentExists(collections.photos, inRequest.id)).toBe(true);
  expect(await hasVariants(again, first.hash)).toBe(3);
});

test('a used slot is not removed while uploads for its day are possible', async () => {
  const path = uploadPath('uid', freshId('ob'), '2026-01-01-0');
  await bucket.file(path).save('', { resumable: false, contentType: usedSlotType });
  await clearLeftovers(Date.now() + 2 * day);
  expect(await fileExists(path)).toBe(true);
  await clearLeftovers(Date.now() + 4 * day);
  expect(await fileExists(path)).toBe(false);
});

test('expired documents are removed, and no others', async () => {
  const kinds = [
    [collections.allowances, { expiresAt: daysAgo(1) }, { expiresAt: daysAgo(-1) }],
    [collections.exports, { expiresAt: daysAgo(1) }, { expiresAt: daysAgo(-1) }],
    [collections.contactOpenings, { expiresAt: daysAgo(1) }, { expiresAt: daysAgo(-1) }],
    [collections.deadLetters, { at: daysAgo(91) }, { at: daysAgo(89) }],
    ['meetingKeys/meeting/tries', { taken: 1, expiresAt: daysAgo(1) }, { taken: 1, expiresAt: daysAgo(-1) }],
  ] as const;
  const [due, later] = [freshId('due'), freshId('later')];
  for (const [collection, old, young] of kinds) {
    await db.collection(collection).doc(due).set(old);
    await db.collection(collection).doc(later).set(young);
  }
  await clearLeftovers(Date.now());
  for (const [collection] of kinds)
    expect([
      collection,
      await documentExists(collection, due),
      await documentExists(collection, later),
    ]).toEqual([collection, false, true]);
});

test('an approved request whose event was lost is applied', async () => {
  const id = await aPerson();
  const requestId = await writeRequest(id, { patch: { village: { from: 'Ajaysar', to: 'Pushkar' } } });
  const by = { uid: 'district-president', officeBearerId: 'district-president' };
  const decision = { by, at: daysAgo(1), reason: '' };
  await db.collection(collections.changeRequests).doc(requestId).update({ state: 'approved', decision });
  await clearLeftovers(Date.now());
  await eventually(
    () => requestOf(requestId),
    ({ state }) => state === 'applied',
  );
  expect(await cardOf(id)).toMatchObject({ village: 'Pushkar' });
});

test('a malformed document does not prevent the removal of others', async () => {
  const id = await aPerson();
  const broken = freshId('broken');
  await db
    .collection(collections.photos)
    .doc(broken)
    .set({ at: daysAgo(20) });
  const photo = await aPhoto(id, 8);
  const { failures } = await clearLeftovers(Date.now());
  expect(failures.map((failure) => failure.id)).toEqual([broken]);
  expect(await documentExists(collections.photos, photo.id)).toBe(false);
  await db.collection(collections.photos).doc(broken).delete();
});
