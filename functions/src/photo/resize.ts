import { createHash } from 'node:crypto';
import {
  Failure,
  isFillGrey,
  jpegEndMark,
  readJpegHeader,
  type Variant,
  variantEdge,
} from '@sangathan/model';
import sharp, { type OutputInfo } from 'sharp';
import { decoded, decoderOf, formatOf } from './decoder.ts';
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

/**
 * A JPEG without its end mark gets one, as long as there are pixels for its last row; any other photo as it is.
 * @throws Failure `photo-damaged`
 */
async function withEndMark(original: Buffer): Promise<Buffer> {
  if (formatOf(original) !== 'jpeg') return original;
  const { width, height, hasEndMark } = readJpegHeader(original);
  if (hasEndMark || height === 0) return original;
  const ended = Buffer.concat([original, jpegEndMark]);
  const bottom = decoderOf(ended).extract({ left: 0, top: height - 1, width, height: 1 });
  const lastRow = await decoded(bottom.toColourspace('srgb').removeAlpha().raw().toBuffer());
  if (isFillGrey(lastRow, 3)) throw new Failure('photo-damaged');
  return ended;
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
  const pixels = await pixelsOf(await withEndMark(original));
  const [small, medium, large] = await Promise.all([
    variantOf(pixels, variantEdge.small),
    variantOf(pixels, variantEdge.medium),
    variantOf(pixels, variantEdge.large),
  ]);
  return { hash: createHash('sha256').update(original).digest('hex'), photos: { small, medium, large } };
}
