import { Failure, largestUpload, mostPixels } from '@sangathan/model';
import sharp from 'sharp';

const signatures: readonly { format: string; offset: number; bytes: number[] }[] = [
  { format: 'jpeg', offset: 0, bytes: [0xff, 0xd8, 0xff] },
  { format: 'png', offset: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { format: 'webp', offset: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

/** The format by a file's first bytes, whatever its name; null if it is no photo. */
export function formatOf(bytes: Uint8Array): string | null {
  const signature = signatures.find(({ offset, bytes: expected }) =>
    expected.every((byte, index) => bytes[offset + index] === byte),
  );
  return signature?.format ?? null;
}

/**
 * Checks size, signature and number of pixels of an original, without decoding it.
 * @throws Failure `photo-too-large`, `photo-not-image`, `photo-damaged`, `photo-too-many-pixels`
 */
export async function inspect(original: Buffer): Promise<void> {
  if (original.length > largestUpload) throw new Failure('photo-too-large');
  if (formatOf(original) === null) throw new Failure('photo-not-image');
  const header = await sharp(original, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!header?.width || !header.height) throw new Failure('photo-damaged');
  if (header.width * header.height > mostPixels) throw new Failure('photo-too-many-pixels');
}
