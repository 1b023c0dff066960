import {
  Failure,
  isFillGrey,
  jpegEndMark,
  largestUpload,
  mostPixels,
  type PhotoFailureCode,
} from '@sangathan/model';
import { type Inspection, inspect } from './inspect.ts';

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
 * Compresses a photo for a slow network: JPEG, upright, without metadata. Whether it is a photo, and whole, the
 * browser decides by decoding it.
 * @throws Failure `photo-…`: what is wrong with the file
 */
export async function compressPhoto(file: File): Promise<Blob> {
  if (file.size > largestRead) throw new Failure('photo-too-large');
  const { kind, width, height, isEnded } = inspect(new Uint8Array(await file.arrayBuffer()));
  if (width * height > mostPixels) throw new Failure('photo-too-many-pixels');
  const source = URL.createObjectURL(kind === 'jpeg' && !isEnded ? new Blob([file, jpegEndMark]) : file);
  try {
    const image = await loaded(source).catch(() => {
      throw new Failure(refusalOf(kind, file.size));
    });
    const canvas = drawn(image);
    if (!isEnded && isCutOff(canvas, kind)) throw new Failure('photo-damaged');
    return await encoded(canvas);
  } finally {
    URL.revokeObjectURL(source);
  }
}

/** Why a file that cannot be decoded is refused. */
function refusalOf(kind: Inspection['kind'], size: number): PhotoFailureCode {
  if (kind === 'heic') return 'photo-heic';
  if (size > largestUpload) return 'photo-too-large';
  return kind === 'unknown' ? 'photo-not-image' : 'photo-damaged';
}

/**
 * As an element: `createImageBitmap` applies the EXIF orientation only in browsers newer than the floor. It is not
 * decoded before it is drawn, so that a browser may decode it at the smaller size, in a fraction of the memory.
 */
function loaded(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = source;
  });
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  return context;
}

/** @throws Failure `photo-damaged` */
function drawn(image: HTMLImageElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight, longestEdge);
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  try {
    context.drawImage(image, 0, 0, width, height);
  } catch {
    throw new Failure('photo-damaged');
  }
  return canvas;
}

/**
 * Whether a picture whose file has no end was cut off: decoders leave grey where a JPEG's data has ended, at any edge
 * once it is turned upright, and nothing or white at the bottom of others.
 */
function isCutOff(canvas: HTMLCanvasElement, kind: Inspection['kind']): boolean {
  const { width, height } = canvas;
  const pixelsOf = (left: number, top: number, columns: number, rows: number) =>
    contextOf(canvas).getImageData(left, top, columns, rows).data;
  const bottom = pixelsOf(0, height - 1, width, 1);
  if (kind !== 'jpeg') return isBlank(bottom);
  const others = [pixelsOf(0, 0, width, 1), pixelsOf(0, 0, 1, height), pixelsOf(width - 1, 0, 1, height)];
  return [bottom, ...others].some((edge) => isFillGrey(edge, 4));
}

/** Whether pixels are all transparent, or all white, as Firefox leaves them. */
function isBlank(pixels: Uint8ClampedArray): boolean {
  return (
    pixels.every((value, index) => index % 4 !== 3 || value === 0) || pixels.every((value) => value === 255)
  );
}

async function encoded(canvas: HTMLCanvasElement): Promise<Blob> {
  const context = contextOf(canvas);
  // JPEG has no transparency, and would show black.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (blob === null) throw new Failure('photo-damaged');
  if (blob.size > largestUpload) throw new Failure('photo-too-large');
  return blob;
}
