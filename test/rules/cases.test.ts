import { beforeAll, expect, test } from 'vitest';
import { bucketCases } from './cases/bucketCases.ts';
import { cases } from './cases/cases.ts';
import { loadEverything } from './support/load.ts';

beforeAll(loadEverything);

test.each([...cases, ...bucketCases])('$about: $name: $expected', async ({ ask, expected }) => {
  expect(await ask()).toBe(expected);
});
