import { Failure, mostPixels } from '@sangathan/model';
import sharp, { type Sharp } from 'sharp';

/** The formats of a photo, each by the bytes that it has at fixed offsets: those by which libvips chooses its decoder. */
const signatures: readonly { format: string; bytes: readonly (readonly [offset: number, text: string])[] }[] =
  [
    { format: 'jpeg', bytes: [[0, '\xff\xd8\xff']] },
    { format: 'png', bytes: [[0, '\x89PNG\r\n\x1a\n']] },
    {
      format: 'webp',
      bytes: [
        [0, 'RIFF'],
        [8, 'WEBPVP8'],
      ],
    },
  ];

/** The format by a file's magic bytes, whatever its name; null if it is no photo. */
export function formatOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const isMatch = ([offset, text]: readonly [number, string]) => head.startsWith(text, offset);
  return signatures.find((signature) => signature.bytes.every(isMatch))?.format ?? null;
}

// libvips must never decode SVG, TIFF, GIF or anything else that a stranger's file may turn out to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/** Seconds that libvips may work on a picture; the largest photo takes about two. */
const longestDecoding = 20;

/** A photo's first picture, to be decoded within the limits of pixels and time. */
export function decoderOf(original: Buffer): Sharp {
  return sharp(original, { limitInputPixels: mostPixels, failOn: 'truncated', pages: 1 }).timeout({
    seconds: longestDecoding,
  });
}

/** Whether libvips has given up because of the time or memory that a picture takes. */
function isTooComplex(error: unknown): boolean {
  return error instanceof Error && /timeout|out of memory|unable to (allocate|malloc)/i.test(error.message);
}

/**
 * Awaits what is made of a decoder. The time limit here is a second one: a format's own decoder can work for long
 * before libvips looks at its clock.
 * @throws Failure `photo-too-complex`, `photo-damaged`
 */
export async function decoded<T>(work: Promise<T>, seconds = longestDecoding + 5): Promise<T> {
  const clock = Promise.withResolvers<never>();
  const timer = setTimeout(() => clock.reject(new Failure('photo-too-complex')), seconds * 1000);
  try {
    return await Promise.race([work, clock.promise]);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw Object.assign(new Failure(isTooComplex(cause) ? 'photo-too-complex' : 'photo-damaged'), { cause });
  } finally {
    clearTimeout(timer);
  }
}
