import * as z from 'zod/mini';
import { Count, Id, Timestamp } from '../platform/scalar.ts';
import { PhotoHash } from '../register/officeBearer.ts';
import { PhotoFailureCode } from './texts.ts';

/** Largest upload, in bytes; Storage rules refuse more. */
export const largestUpload = 10 * 1024 * 1024;

/** Most pixels that a photo may have; a decoder needs about 4 bytes for each. */
export const mostPixels = 50_000_000;

/** The variants and the longer edge of each, in pixels. */
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

/** The upload slots that one person has for an entry's photos on a day of UTC, each used once; `now` in epoch milliseconds. */
export function uploadSlots(now: number): string[] {
  const day = new Date(now).toISOString().slice(0, 10);
  return Array.from({ length: photosPerDay }, (_, number) => `${day}-${number}`);
}

/** `photos/{photoIdOf(…)}`: what has become of one upload; only its uploader reads it. */
export const PhotoUpload = z.strictObject({
  uid: z.string(),
  officeBearerId: Id,
  state: z.enum(['processing', 'ready', 'failed']),
  hash: z.nullable(PhotoHash),
  failure: z.nullable(PhotoFailureCode),
  variants: z.record(Variant, VariantResult),
  at: Timestamp,
});
export type PhotoUpload = z.infer<typeof PhotoUpload>;

/** Where a browser puts an original: the uploader's own area, for one entry, in a slot. */
export function uploadPath(uid: string, officeBearerId: string, uploadId: string): string {
  return `uploads/${uid}/${officeBearerId}/${uploadId}`;
}

/** The parts of an upload's path, or `null` for any other object in the bucket. */
export function parseUploadPath(path: string) {
  const [root, uid, officeBearerId, uploadId, ...rest] = path.split('/');
  if (root !== 'uploads' || !uid || !officeBearerId || !uploadId || rest.length > 0) return null;
  return { uid, officeBearerId, uploadId };
}

/** What has become of an upload stands under all three: a slot is one person's, and one entry's. */
export function photoIdOf(uid: string, officeBearerId: string, uploadId: string): string {
  return `${officeBearerId}.${uid}.${uploadId}`;
}

/** What takes the place of an original once it has been seen to: the slot stays taken, and holds nothing. */
export const usedSlotType = 'application/x-used';

/** Where a variant stands. */
export function variantPath(officeBearerId: string, hash: string, variant: Variant): string {
  return `photos/${officeBearerId}/${hash}/${variant}.webp`;
}
