import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts } from '../../web/src/export/texts.ts';
import { texts as unitTexts } from '../../web/src/register/unit/texts.ts';
import { inspect, leave, useBrowser } from './support/browser.ts';
import { signedIn } from './support/signIn.ts';

useBrowser();

const { mandalPresident, boothPresident } = cast;
let page: Page;

beforeAll(async () => {
  page = await signedIn(mandalPresident.mobile, `/unit/${mandalPresident.unitId}`);
  await page.getByRole('link', { name: unitTexts.export.hi }).click();
  await page.getByRole('heading', { name: texts.title.hi }).waitFor();
});
afterAll(() => leave(page));

/** Downloads the file of a format. */
async function saved(format: 'xlsx' | 'csv' | 'vcard'): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: texts[format].hi }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test.each([
  ['csv', '.csv', boothPresident.name.hi],
  ['vcard', '.vcf', boothPresident.mobile],
  ['xlsx', '.xlsx', 'PK'],
] as const)('a president saves the entries below as %s', async (format, ending, holds) => {
  const { name, content } = await saved(format);
  expect(name.endsWith(ending)).toBe(true);
  expect(content.toString()).toContain(holds);
});

test('the page says how many were exported', async () => {
  await page.locator('[role="status"]').filter({ hasText: /\d/ }).waitFor();
  await inspect(page, 'export');
});
