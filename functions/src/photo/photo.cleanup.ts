import { collections, PhotoUpload, parseUploadPath, photoRetention, usedSlotType } from '@sangathan/model';
import type { DocumentReference, Timestamp } from 'firebase-admin/firestore';
import {
  type Cleanup,
  cleanOne,
  cleanupPage,
  dayInMillis,
  daysBefore,
  documentsByPage,
} from '../platform/cleanup.ts';
import { bucket, db } from '../platform/clients.ts';
import { photoUserOf, removeVariants } from '../register/entry/photoVariants.ts';

const photos = () => db.collection(collections.photos);

/** Whether the same photo was uploaded for the entry again since `before`, and may still be proposed. */
async function isUploadedAgain({ officeBearerId, hash }: PhotoUpload, before: Timestamp): Promise<boolean> {
  const same = await photos().where('officeBearerId', '==', officeBearerId).where('hash', '==', hash).get();
  return same.docs.some((found) => PhotoUpload.parse(found.data()).at.toMillis() > before.toMillis());
}

/** Removes an upload, unless an open request proposes its photo; and the variants, unless a card shows them. */
async function clearUpload(reference: DocumentReference, data: unknown, before: Timestamp): Promise<boolean> {
  const upload = PhotoUpload.parse(data);
  const { officeBearerId, hash } = upload;
  const user = hash === null ? null : await photoUserOf(officeBearerId, hash);
  if (user === 'request') return false;
  if (hash !== null && user === null && !(await isUploadedAgain(upload, before)))
    await removeVariants(officeBearerId, hash);
  await reference.delete();
  return true;
}

/** Uploads past their retention. */
export const clearUploads: Cleanup = async (result, now) => {
  const before = daysBefore(now, photoRetention.upload);
  for await (const found of documentsByPage(photos().where('at', '<=', before).orderBy('at')))
    await cleanOne(result, 'photos', found.id, () => clearUpload(found.ref, found.data(), before));
};

/** Upload slots of past days, and originals that no event has processed. */
export const clearUploadSlots: Cleanup = async (result, now) => {
  for (let pageToken: string | undefined; ; ) {
    const query = { prefix: 'uploads/', autoPaginate: false, maxResults: cleanupPage };
    const [files, next] = await bucket().getFiles({ ...query, ...(pageToken && { pageToken }) });
    for (const file of files) {
      await cleanOne(result, 'uploads', file.name, async () => {
        const age = now - Date.parse(String(file.metadata.updated));
        const isUsed = file.metadata.contentType === usedSlotType || parseUploadPath(file.name) === null;
        if (age < (isUsed ? photoRetention.slot : photoRetention.upload) * dayInMillis) return false;
        await file.delete({ ignoreNotFound: true });
        return true;
      });
    }
    pageToken = (next as { pageToken?: string } | null)?.pageToken;
    if (!pageToken) return;
  }
};
