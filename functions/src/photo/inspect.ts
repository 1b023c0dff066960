import { Failure, largestUpload, longestPhotoEdge, mostPixels } from '@sangathan/model';
import sharp from 'sharp';
import { decoded, formatOf } from './decoder.ts';

/**
 * Checks size, format and dimensions of an original, without decoding its pixels.
 * @throws Failure `photo-too-large`, `photo-not-image`, `photo-damaged`, `photo-too-long`, `photo-too-many-pixels`
 */
export async function inspect(original: Buffer): Promise<void> {
  if (original.length > largestUpload) throw new Failure('photo-too-large');
  if (formatOf(original) === null) throw new Failure('photo-not-image');
  const { width, height } = await decoded(sharp(original, { limitInputPixels: false }).metadata());
  if (!width || !height) throw new Failure('photo-damaged');
  if (Math.max(width, height) > longestPhotoEdge) throw new Failure('photo-too-long');
  if (width * height > mostPixels) throw new Failure('photo-too-many-pixels');
}
