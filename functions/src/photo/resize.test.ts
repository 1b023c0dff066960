import { largestUpload, variantEdge } from '@sangathan/model';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formatOf } from './inspect.ts';
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

async function truncated(): Promise<Buffer> {
  const noise = sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: red,
    },
  });
  const whole = await noise.jpeg().toBuffer();
  return whole.subarray(0, whole.length / 2);
}

describe('a file that is no usable photo is refused', () => {
  test.each([
    ['a renamed text', () => Buffer.from('name,mobile\nRamesh,1'), 'photo-not-image'],
    ['an empty file', () => Buffer.alloc(0), 'photo-not-image'],
    ['a truncated JPEG', truncated, 'photo-damaged'],
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
  ] as const)('%s', async (_what, make, code) => {
    await expect(resize(await make())).rejects.toMatchObject({ code });
  });
});
