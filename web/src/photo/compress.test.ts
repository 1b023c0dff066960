import { expect, test } from 'vitest';
import { fitted } from './compress.ts';

test.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [1600, 1600, 1600, 1600],
  [640, 480, 640, 480],
  [10_000, 2, 1600, 1],
])('%d × %d pixels are sent as %d × %d', (width, height, toWidth, toHeight) => {
  expect(fitted(width, height, 1600)).toEqual({ width: toWidth, height: toHeight });
});
