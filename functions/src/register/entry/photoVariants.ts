import { collections, variantPath, variants } from '@sangathan/model';
import { bucket, db } from '../../platform/clients.ts';
import { cardAt } from '../references.ts';

/** Whether an entry has all variants of a photo in Storage. */
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

/** Copies a photo's variants to another entry of the person; idempotent. */
export async function copyPhoto(fromId: string, toId: string, hash: string): Promise<void> {
  await Promise.all(
    variants.map((variant) =>
      bucket()
        .file(variantPath(fromId, hash, variant))
        .copy(bucket().file(variantPath(toId, hash, variant))),
    ),
  );
}

/** Whether an open change request proposes the photo. */
async function isProposed(officeBearerId: string, hash: string): Promise<boolean> {
  const open = await db
    .collection(collections.changeRequests)
    .where('officeBearerId', '==', officeBearerId)
    .where('state', 'in', ['pending', 'approved'])
    .get();
  return open.docs.some((request) => request.get('patch.photo.to') === hash);
}

/** What still uses a photo of an entry; null if nothing does. */
export async function photoUserOf(officeBearerId: string, hash: string): Promise<'card' | 'request' | null> {
  const card = await cardAt(officeBearerId).get();
  if (card.get('photo') === hash) return 'card';
  return (await isProposed(officeBearerId, hash)) ? 'request' : null;
}

/** Removes a photo that a card no longer shows, unless something uses it again; idempotent. */
export async function removeReplacedPhoto(officeBearerId: string, hash: string): Promise<void> {
  if ((await photoUserOf(officeBearerId, hash)) !== null) return;
  await removeVariants(officeBearerId, hash);
}

/** Removes a photo's variants; missing ones are no failure. */
export async function removeVariants(officeBearerId: string, hash: string): Promise<void> {
  await Promise.all(
    variants.map((variant) =>
      bucket()
        .file(variantPath(officeBearerId, hash, variant))
        .delete({ ignoreNotFound: true }),
    ),
  );
}
