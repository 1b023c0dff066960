import { createHash } from 'node:crypto';
import { type Variant, variantEdge } from '@sangathan/model';
import sharp, { type OutputInfo } from 'sharp';
import { decoded, decoderOf } from './decoder.ts';
import { inspect } from './inspect.ts';

/** One WebP file: its bytes and its size in pixels. */
export interface ResizedPhoto {
  data: Buffer;
  width: number;
  height: number;
}

export interface Resized {
  /** SHA-256 of the original in hexadecimal: the same photo gets the same name. */
  hash: string;
  photos: Record<Variant, ResizedPhoto>;
}

/** Decodes once, upright and no larger than the largest variant, since an original's pixels take much memory. */
function pixelsOf(original: Buffer): Promise<{ data: Buffer; info: OutputInfo }> {
  const pixels = decoderOf(original)
    .autoOrient()
    .resize({ width: variantEdge.large, height: variantEdge.large, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decoded(pixels);
}

async function variantOf(
  { data, info }: { data: Buffer; info: OutputInfo },
  edge: number,
): Promise<ResizedPhoto> {
  const { width, height, channels } = info;
  const made = await sharp(data, { raw: { width, height, channels } })
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  return { data: made.data, width: made.info.width, height: made.info.height };
}

/**
 * The variants of a photo, upright and without metadata such as its location.
 * @throws Failure as `inspect`, `photo-damaged` for a truncated picture, and `photo-too-complex`
 */
export async function resize(original: Buffer): Promise<Resized> {
  await inspect(original);
  const pixels = await pixelsOf(original);
  const [small, medium, large] = await Promise.all([
    variantOf(pixels, variantEdge.small),
    variantOf(pixels, variantEdge.medium),
    variantOf(pixels, variantEdge.large),
  ]);
  return { hash: createHash('sha256').update(original).digest('hex'), photos: { small, medium, large } };
}
