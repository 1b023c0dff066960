import { Failure } from '@sangathan/model';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fuzz, fuzzTimeout, mutated } from '../../../test/support/fuzz.ts';
import { resize } from './resize.ts';

const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
const picture = (width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, noise, background: 'red' } });

async function samples(): Promise<Buffer[]> {
  const frames = await Promise.all([picture().png().toBuffer(), picture().png().toBuffer()]);
  return Promise.all(
    [
      picture().jpeg(),
      picture().jpeg({ progressive: true }).withMetadata({ orientation: 6 }),
      picture().toColourspace('cmyk').jpeg(),
      picture().png(),
      picture().png({ progressive: true }),
      picture().png({ palette: true }),
      picture().toColourspace('rgb16').png(),
      picture().webp(),
      picture().webp({ lossless: true }).withIccProfile('p3'),
      sharp(frames, { join: { animated: true } }).webp(),
    ].map((each) => each.toBuffer()),
  );
}

test('any mutated photo is resized or refused in time', { timeout: fuzzTimeout }, async () => {
  await fuzz(mutated(await samples()), { millis: 10_000, mebibytes: 600 }, async (bytes) => {
    try {
      const { photos } = await resize(bytes);
      expect(photos.large.data.length).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  });
});
