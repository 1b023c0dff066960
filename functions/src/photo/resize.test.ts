import { crc32, deflateSync } from 'node:zlib';
import { largestUpload, longestPhotoEdge, variantEdge } from '@sangathan/model';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decoded, formatOf } from './decoder.ts';
import { resize } from './resize.ts';

const red = { r: 200, g: 30, b: 30 };
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: red } });

/** Two pictures of 300 by 200, one after the other. */
async function animated(): Promise<Buffer> {
  const first = await picture(300, 200).png().toBuffer();
  const second = await picture(300, 200).negate().png().toBuffer();
  return sharp([first, second], { join: { animated: true } })
    .webp()
    .toBuffer();
}

describe('a photo becomes three variants', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('from %s', async (format) => {
    const { hash, photos } = await resize(await picture(2000, 1500).toFormat(format).toBuffer());
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const [variant, edge] of Object.entries(variantEdge)) {
      const photo = photos[variant as keyof typeof variantEdge];
      expect(photo).toMatchObject({ width: edge, height: Math.round(edge * 0.75) });
      expect(formatOf(photo.data)).toBe('webp');
    }
  });

  test('a small one is not enlarged', async () => {
    const { photos } = await resize(await picture(200, 100).png().toBuffer());
    expect(photos.large).toMatchObject({ width: 200, height: 100 });
  });

  test('upright, and without metadata', async () => {
    const taken = await picture(400, 200)
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '26/1 27/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { photos } = await resize(taken);
    expect(photos.medium).toMatchObject({ width: 160, height: 320 });
    const { exif, icc, xmp, orientation } = await sharp(photos.medium.data).metadata();
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('on white where it was transparent', async () => {
    const clear = sharp({ create: { width: 50, height: 50, channels: 4, background: { ...red, alpha: 0 } } });
    const { photos } = await resize(await clear.png().toBuffer());
    const { data } = await sharp(photos.small.data).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(250);
  });

  test.each([
    ['a palette PNG', () => picture(300, 200).png({ palette: true }).toBuffer()],
    ['a grey 16-bit PNG', () => picture(300, 200).toColourspace('grey16').png().toBuffer()],
    ['a CMYK JPEG', () => picture(300, 200).toColourspace('cmyk').jpeg().toBuffer()],
    ['a photo with a colour profile', () => picture(300, 200).withIccProfile('p3').jpeg().toBuffer()],
    ['the first picture of an animated WebP', animated],
  ] as const)('from %s', async (_what, make) => {
    const { photos } = await resize(await make());
    expect(photos.medium).toMatchObject({ width: 300, height: 200 });
    expect(await sharp(photos.medium.data).metadata()).toMatchObject({ format: 'webp', space: 'srgb' });
  });

  test('named by its content', async () => {
    const original = await picture(60, 60).png().toBuffer();
    expect((await resize(original)).hash).toBe((await resize(Buffer.from(original))).hash);
  });
});

/** A PNG of one colour compresses so well that a hundred megapixels fit in a small file. */
const hundredMegapixels = () => picture(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();

const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
const noisy = () => sharp({ create: { width: 300, height: 300, channels: 3, noise, background: red } });

/** A file whose last bytes, a number or a part of all, are missing. */
async function cut(bytes: Promise<Buffer>, missing: number): Promise<Buffer> {
  const whole = await bytes;
  return whole.subarray(0, whole.length - (missing < 1 ? whole.length * missing : missing));
}

/** A JPEG with fill bytes between its first two segments. */
async function withFillBytes(): Promise<Buffer> {
  const whole = await noisy().jpeg().toBuffer();
  return Buffer.concat([whole.subarray(0, 2), Buffer.alloc(5, 0xff), whole.subarray(2)]);
}

async function withBytesBehind(bytes: Promise<Buffer>): Promise<Buffer> {
  return Buffer.concat([await bytes, Buffer.alloc(520)]);
}

describe('a file that viewers show is taken', () => {
  test.each([
    ['a JPEG without its end mark', () => cut(noisy().jpeg().toBuffer(), 2)],
    [
      'a JPEG without its end mark, on its side',
      () => cut(noisy().withMetadata({ orientation: 6 }).jpeg().toBuffer(), 2),
    ],
    ['a progressive JPEG without its end mark', () => cut(noisy().jpeg({ progressive: true }).toBuffer(), 2)],
    ['a JPEG with fill bytes', withFillBytes],
    ['a JPEG with fill bytes and without its end mark', () => cut(withFillBytes(), 2)],
    ['a JPEG with bytes behind its end', () => withBytesBehind(noisy().jpeg().toBuffer())],
    ['a PNG with bytes behind its end', () => withBytesBehind(noisy().png().toBuffer())],
    ['a PNG without its last chunk', () => cut(noisy().png().toBuffer(), 12)],
    ['a WebP with bytes behind its end', () => withBytesBehind(noisy().webp().toBuffer())],
  ] as const)('%s', async (_what, make) => {
    const { photos } = await resize(await make());
    expect(photos.large).toMatchObject({ width: 300, height: 300 });
  });

  test.each([
    ['50 megapixels', 8192, 6144],
    ['64 megapixels', 9248, 6936],
  ])('from a camera of %s', async (_what, width, height) => {
    const { photos } = await resize(await picture(width, height).jpeg().toBuffer());
    expect(photos.large).toMatchObject({ width: 1080, height: 810 });
  });
});

/** A black PNG, of a byte for each pixel and channel of RGB. */
function blackPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    checksum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, checksum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const pixels = deflateSync(Buffer.alloc((1 + width * 3) * height), { level: 1 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An SVG with `WEBP` where a WebP has it, whose references to references draw 10 ** depth squares. */
function svgAsWebp(depth: number): Buffer {
  const group = (level: number) => `<g id="a${level}">${`<use href="#a${level - 1}"/>`.repeat(10)}</g>`;
  const groups = Array.from({ length: depth }, (_, index) => group(index + 1)).join('');
  const square = '<g id="a0"><rect width="9" height="9"/></g>';
  return Buffer.from(
    `<svg a="WEBP" xmlns="http://www.w3.org/2000/svg" width="200" height="200">${square}${groups}</svg>`,
  );
}

/** An SVG that shows a picture of its own. */
async function svgWithPicture(): Promise<Buffer> {
  const data = (await picture(3000, 3000).png().toBuffer()).toString('base64');
  return Buffer.from(
    `<svg a="WEBP" xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="data:image/png;base64,${data}"/></svg>`,
  );
}

describe('a file that is no usable photo is refused', () => {
  test.each([
    ['a renamed text', () => Buffer.from('name,mobile\nRamesh,1'), 'photo-not-image'],
    ['an empty file', () => Buffer.alloc(0), 'photo-not-image'],
    ['half a JPEG', () => cut(noisy().jpeg().toBuffer(), 0.5), 'photo-damaged'],
    ['most of a JPEG', () => cut(noisy().jpeg().toBuffer(), 0.1), 'photo-damaged'],
    ['half a PNG', () => cut(noisy().png().toBuffer(), 0.5), 'photo-damaged'],
    ['half a WebP', () => cut(noisy().webp().toBuffer(), 0.5), 'photo-damaged'],
    ['a header without a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'photo-damaged'],
    ['a PNG of 100 megapixels', hundredMegapixels, 'photo-too-many-pixels'],
    ['a file of 30 MB', () => Buffer.alloc(30 * 1024 * 1024, 0xff), 'photo-too-large'],
    ['one byte over the limit', () => Buffer.alloc(largestUpload + 1), 'photo-too-large'],
    [
      'an SVG, which can carry a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'photo-not-image',
    ],
    ['a GIF', () => Buffer.from('GIF89a......'), 'photo-not-image'],
    ['an SVG of a million squares that passes as WebP', () => svgAsWebp(6), 'photo-not-image'],
    ['an SVG with a picture that passes as WebP', svgWithPicture, 'photo-not-image'],
    ['the head of a WebP before an SVG', () => Buffer.from('RIFF....WEBP<svg/>'), 'photo-not-image'],
    ['16,000,000 by 3 pixels', () => blackPng(16_000_000, 3), 'photo-too-long'],
    ['one pixel over the longest edge', () => blackPng(1, longestPhotoEdge + 1), 'photo-too-long'],
  ] as const)('%s', async (_what, make, code) => {
    await expect(resize(await make())).rejects.toMatchObject({ code });
  });
});

test('the longest edge is read', async () => {
  const { photos } = await resize(blackPng(longestPhotoEdge, 2));
  expect(photos.large).toMatchObject({ width: variantEdge.large, height: 1 });
});

test.each(['svg', 'gif', 'tiff'] as const)(
  'the decoder of %s is blocked, whatever asks for it',
  async (format) => {
    const bytes = format === 'svg' ? svgAsWebp(1) : await picture(9, 9).toFormat(format).toBuffer();
    await expect(sharp(bytes).metadata()).rejects.toThrow('unsupported image format');
  },
);

describe('a picture that cannot be opened is given up', () => {
  test.each([
    ['in the time', () => new Promise<never>(() => {}), 'photo-too-complex'],
    [
      'by the clock of libvips',
      () => Promise.reject(new Error('timeout: 20% complete')),
      'photo-too-complex',
    ],
    ['in the memory', () => Promise.reject(new Error('out of memory --- size == 3MB')), 'photo-too-complex'],
    ['at all', () => Promise.reject(new Error('VipsJpeg: bad marker')), 'photo-damaged'],
  ] as const)('%s', async (_, work, code) => {
    await expect(decoded(work(), 0.05)).rejects.toMatchObject({ code });
  });
});
