import { uploadPath, variantPath } from '@sangathan/model';
import { type Actor, idOf } from '../support/actor.ts';
import { slotOf } from '../support/bucket.ts';
import { photoHash } from '../support/register.ts';
import type { Operations } from './operation.ts';

const photo = { contentType: 'image/webp', size: 100 };

const originalOf = (target: Actor) => `uploads/${idOf(target)}/${idOf(target)}/there`;

/** Uploaded photos of an entry: uploads go into the actor's own folder, other operations to the target's. */
export const uploads: Operations = {
  c: ({ bucket, actor, target }) => [
    () => bucket.uploadAnew({ ...photo, path: uploadPath(idOf(actor), idOf(target), slotOf()) }),
  ],
  g: ({ bucket, target }) => [() => bucket.download(originalOf(target))],
  l: ({ bucket, target }) => [() => bucket.list(`uploads/${idOf(target)}/${idOf(target)}/`)],
  w: ({ bucket, target }) => [
    () => bucket.changeMetadata(originalOf(target)),
    () => bucket.delete(originalOf(target)),
  ],
};

const variantOf = (target: Actor) => variantPath(idOf(target), photoHash, 'small');

/** The variants of an entry's photo. */
export const variantFiles: Operations = {
  g: ({ bucket, target }) => [() => bucket.download(variantOf(target))],
  l: ({ bucket, target }) => [() => bucket.list(`photos/${idOf(target)}/`)],
  w: ({ bucket, target }) => [
    () => bucket.upload({ ...photo, path: variantOf(target) }),
    () => bucket.changeMetadata(variantOf(target)),
    () => bucket.delete(variantOf(target)),
  ],
};
