import { collections, variantPath, variants } from '@sangathan/model';
import { bucket, db } from '../../platform/clients.ts';

/** Whether all variants of a photo stand under an entry. */
export async function hasPhoto(officeBearerId: string, hash: string): Promise<boolean> {
  const found = await Promise.all(
    variants.map((variant) =>
      bucket()
        .file(variantPath(officeBearerId, hash, variant))
        .exists(),
    ),
  );
  return found.every(([exists]) => exists);
}

/** Puts the same variants under another entry of the person; repeated, it writes the same again. */
export async function copyPhoto(fromId: string, toId: string, hash: string): Promise<void> {
  await Promise.all(
    variants.map((variant) =>
      bucket()
        .file(variantPath(fromId, hash, variant))
        .copy(bucket().file(variantPath(toId, hash, variant))),
    ),
  );
}

/** Whether a request that is not settled still offers the photo. */
async function isOffered(officeBearerId: string, hash: string): Promise<boolean> {
  const open = await db
    .collection(collections.changeRequests)
    .where('officeBearerId', '==', officeBearerId)
    .where('state', 'in', ['pending', 'approved'])
    .get();
  return open.docs.some((request) => request.get('patch.photo.to') === hash);
}

/** What still names a photo of an entry, if anything does. */
export async function namedBy(officeBearerId: string, hash: string): Promise<'card' | 'request' | null> {
  const card = await db.collection(collections.officeBearers).doc(officeBearerId).get();
  if (card.get('photo') === hash) return 'card';
  return (await isOffered(officeBearerId, hash)) ? 'request' : null;
}

/** Removes a photo that an entry has given up, unless it shows or is offered it again; safe to repeat. */
export async function removeReplacedPhoto(officeBearerId: string, hash: string): Promise<void> {
  if ((await namedBy(officeBearerId, hash)) !== null) return;
  await removeVariants(officeBearerId, hash);
}

/** Removes the variants of a photo; what is not there is no failure. */
export async function removeVariants(officeBearerId: string, hash: string): Promise<void> {
  await Promise.all(
    variants.map((variant) =>
      bucket()
        .file(variantPath(officeBearerId, hash, variant))
        .delete({ ignoreNotFound: true }),
    ),
  );
}
