import {
  collections,
  largestUpload,
  type PhotoUpload,
  photoIdOf,
  uploadPath,
  usedSlotType,
  variantEdge,
  variantPath,
  variants,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bucket, db, eventually } from '../support/emulator.ts';
import { freshId } from '../support/register.ts';

const red = { r: 200, g: 30, b: 30 };
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: red } });

async function outcomeOf(photoId: string): Promise<PhotoUpload> {
  const found = await eventually(
    () => db.collection(collections.photos).doc(photoId).get(),
    (document) => document.exists && document.get('state') !== 'processing',
  );
  return found.data() as PhotoUpload;
}

/** Puts an original where a browser would, whatever it is, and tells what became of it. */
async function upload(original: Buffer, named: { uploadId?: string; officeBearerId?: string } = {}) {
  const { uploadId = freshId('upload'), officeBearerId = freshId('ob') } = named;
  const file = bucket.file(uploadPath('uploader', officeBearerId, uploadId));
  await file.save(original, { resumable: false, contentType: 'image/jpeg' });
  /** The slot stays taken, and nothing is in it. */
  const isGone = () =>
    eventually(
      () => file.getMetadata(),
      ([{ contentType, size }]) => contentType === usedSlotType && Number(size) === 0,
    );
  return { photoId: photoIdOf('uploader', officeBearerId, uploadId), officeBearerId, isGone };
}

test('a phone’s photo becomes three variants, upright and without its location', async () => {
  const taken = await picture(4000, 3000)
    .withExif({ IFD3: { GPSLatitude: '26/1 27/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { photoId, officeBearerId, isGone } = await upload(taken);
  const outcome = await outcomeOf(photoId);
  expect(outcome).toMatchObject({ uid: 'uploader', officeBearerId, state: 'ready', failure: null });
  for (const variant of variants) {
    const [bytes] = await bucket.file(variantPath(officeBearerId, outcome.hash ?? '', variant)).download();
    const { width, height, exif, format } = await sharp(bytes).metadata();
    expect({ width, height, exif, format }).toEqual({
      width: variantEdge[variant] * 0.75,
      height: variantEdge[variant],
      exif: undefined,
      format: 'webp',
    });
    expect(outcome.variants[variant]).toEqual({ state: 'ready', width, height, bytes: bytes.length });
  }
  await isGone();
});

async function truncated(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const whole = await sharp({ create: { width: 300, height: 300, channels: 3, noise, background: red } })
    .jpeg()
    .toBuffer();
  return whole.subarray(0, whole.length / 2);
}

test.each([
  ['a renamed text', async () => Buffer.from('name,mobile'), 'photo-not-image'],
  ['a truncated JPEG', truncated, 'photo-damaged'],
  ['a PNG of 100 megapixels', () => picture(10_000, 10_000).png().toBuffer(), 'photo-too-many-pixels'],
  ['a file of 30 MB', async () => Buffer.alloc(30 * 1024 * 1024, 0xff), 'photo-too-large'],
  ['a file over the limit', async () => Buffer.alloc(largestUpload + 1, 0xff), 'photo-too-large'],
] as const)('%s is refused in words, and is not kept', async (_what, make, failure) => {
  const { photoId, isGone } = await upload(await make());
  expect(await outcomeOf(photoId)).toMatchObject({
    state: 'failed',
    failure,
    hash: null,
    variants: { small: { state: 'failed' }, medium: { state: 'failed' }, large: { state: 'failed' } },
  });
  await isGone();
});

test('a repeated upload event changes nothing', async () => {
  const named = { uploadId: freshId('upload'), officeBearerId: freshId('ob') };
  const { photoId } = await upload(await picture(60, 40).png().toBuffer(), named);
  const outcome = await outcomeOf(photoId);
  const { isGone } = await upload(Buffer.from('no photo'), named);
  await isGone();
  expect(await outcomeOf(photoId)).toEqual(outcome);
});

test('a photo that several workers have died of is given up', async () => {
  const named = { uploadId: freshId('upload'), officeBearerId: freshId('ob') };
  const waiting = { state: 'waiting', width: 0, height: 0, bytes: 0 } as const;
  const begun: PhotoUpload = {
    uid: 'uploader',
    officeBearerId: named.officeBearerId,
    state: 'processing',
    hash: null,
    failure: null,
    variants: { small: waiting, medium: waiting, large: waiting },
    attempts: 3,
    at: Timestamp.now(),
  };
  const photoId = photoIdOf('uploader', named.officeBearerId, named.uploadId);
  await db.collection(collections.photos).doc(photoId).set(begun);
  const { isGone } = await upload(await picture(60, 40).png().toBuffer(), named);
  expect(await outcomeOf(photoId)).toMatchObject({ state: 'failed', failure: 'photo-too-complex' });
  await isGone();
});

test('two people in the same slot of the same entry each see their own upload', async () => {
  const officeBearerId = freshId('ob');
  const file = bucket.file(uploadPath('another', officeBearerId, '2026-01-01-0'));
  await file.save(Buffer.from('no photo'), { resumable: false, contentType: 'image/jpeg' });
  const { photoId } = await upload(await picture(60, 40).png().toBuffer(), {
    uploadId: '2026-01-01-0',
    officeBearerId,
  });
  expect(await outcomeOf(photoId)).toMatchObject({ uid: 'uploader', state: 'ready' });
  const theirs = await outcomeOf(photoIdOf('another', officeBearerId, '2026-01-01-0'));
  expect(theirs).toMatchObject({ uid: 'another', state: 'failed', failure: 'photo-not-image' });
});
