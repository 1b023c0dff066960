import * as z from 'zod/mini';
import { Count, Id, Timestamp } from '../platform/scalar.ts';
import { PhotoHash } from '../register/officeBearer.ts';
import { PhotoFailureCode } from './texts.ts';

/** Largest upload, in bytes; Storage rules refuse more. */
export const largestUpload = 10 * 1024 * 1024;

/** Most pixels of a photo: those of a phone's camera of 64 megapixels (9248 × 6936). Decoding takes about 4 bytes for each. */
export const mostPixels = 65_000_000;

/** Longest edge of a photo, in pixels: a decoder's memory grows with the length of its rows, not only with the pixels. */
export const longestPhotoEdge = 20_000;

/** The longer edge of each variant, in pixels. */
export const variantEdge = { small: 96, medium: 320, large: 1080 } as const;
export const variants = ['small', 'medium', 'large'] as const;
export const Variant = z.enum(variants);
export type Variant = z.infer<typeof Variant>;

export const VariantResult = z.strictObject({
  state: z.enum(['waiting', 'ready', 'failed']),
  width: Count,
  height: Count,
  /** Size of the WebP file. */
  bytes: Count,
});
export type VariantResult = z.infer<typeof VariantResult>;

/** Photos that one person may upload for one entry in a day of UTC; `storage.rules` enforces it. */
export const photosPerDay = 5;

/** Days after which an upload, and a slot, is removed. */
export const photoRetention = { upload: 7, slot: 3 } as const;

/** One person's upload slots for an entry on the UTC day of `now` (epoch milliseconds); each can be used once. */
export function uploadSlots(now: number): string[] {
  const day = new Date(now).toISOString().slice(0, 10);
  return Array.from({ length: photosPerDay }, (_, number) => `${day}-${number}`);
}

/** `photos/{photoIdOf(…)}`: the state of one upload; only its uploader can read it. */
export const PhotoUpload = z.strictObject({
  uid: z.string(),
  officeBearerId: Id,
  state: z.enum(['processing', 'ready', 'failed']),
  hash: z.nullable(PhotoHash),
  failure: z.nullable(PhotoFailureCode),
  variants: z.record(Variant, VariantResult),
  /** While it is processing: attempts that have begun and not ended, because the worker died or still works. */
  attempts: z.optional(Count),
  at: Timestamp,
});
export type PhotoUpload = z.infer<typeof PhotoUpload>;

/** The Storage path of an original: uploader, entry, slot. */
export function uploadPath(uid: string, officeBearerId: string, uploadId: string): string {
  return `uploads/${uid}/${officeBearerId}/${uploadId}`;
}

/** The parts of an upload's path; null for any other object. */
export function parseUploadPath(path: string) {
  const [root, uid, officeBearerId, uploadId, ...rest] = path.split('/');
  if (root !== 'uploads' || !uid || !officeBearerId || !uploadId || rest.length > 0) return null;
  return { uid, officeBearerId, uploadId };
}

/** The id of an upload's document: a slot belongs to one person and one entry. */
export function photoIdOf(uid: string, officeBearerId: string, uploadId: string): string {
  return `${officeBearerId}.${uid}.${uploadId}`;
}

/** The content type of the empty object that replaces a processed original, so that the slot stays used. */
export const usedSlotType = 'application/x-used';

/** The Storage path of a variant. */
export function variantPath(officeBearerId: string, hash: string, variant: Variant): string {
  return `photos/${officeBearerId}/${hash}/${variant}.webp`;
}
