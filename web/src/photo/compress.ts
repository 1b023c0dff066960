import { Failure, largestUpload, mostPixels } from '@sangathan/model';
import { inspect } from './inspect.ts';

/** Longer edge of an upload in pixels: 1.5 times the largest variant, at a tenth of a camera's bytes. */
export const longestEdge = 1600;
const quality = 0.85;

/** Larger files are refused unread, for want of memory on phones; in bytes. */
const largestRead = 64 * 1024 * 1024;

/** The size of a photo within `edge` pixels, never enlarged. */
export function fitted(width: number, height: number, edge: number): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Compresses a photo for a slow network: JPEG, upright, without metadata.
 * @throws Failure `photo-…`: what is wrong with the file
 */
export async function compressPhoto(file: File): Promise<Blob> {
  if (file.size > largestRead) throw new Failure('photo-too-large');
  const { kind, width, height, complete } = inspect(new Uint8Array(await file.arrayBuffer()));
  if (width * height > mostPixels) throw new Failure('photo-too-many-pixels');
  if (kind !== 'unknown' && !complete) throw new Failure('photo-damaged');
  const source = URL.createObjectURL(file);
  try {
    const image = await decoded(source).catch(() => {
      if (file.size > largestUpload) throw new Failure('photo-too-large');
      throw new Failure(kind === 'unknown' ? 'photo-not-image' : 'photo-damaged');
    });
    return await drawn(image);
  } finally {
    URL.revokeObjectURL(source);
  }
}

/** As an element: `createImageBitmap` applies the EXIF orientation only in browsers newer than the floor. */
async function decoded(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}

async function drawn(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight, longestEdge);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  // JPEG has no transparency, and would show black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (blob === null) throw new Failure('photo-damaged');
  if (blob.size > largestUpload) throw new Failure('photo-too-large');
  return blob;
}
