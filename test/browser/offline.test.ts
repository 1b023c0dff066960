import { expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts } from '../../web/src/meeting/texts.ts';
import { leave, useBrowser, visit } from './support/browser.ts';
import { scannedLink } from './support/meeting.ts';
import { passOtp } from './support/signIn.ts';

useBrowser();

test('where there is no network, a scanned code opens the app, is kept, and is sent when one returns', async () => {
  const link = await scannedLink();
  const page = await visit('/sign-in', 'hi', true);
  await passOtp(page, cast.boothPresident.mobile);
  await page.getByRole('heading', { name: cast.boothPresident.name.hi }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.goto(link);
  await page.locator('.told-kept', { hasText: texts.keptTitle.hi }).waitFor();
  await page.context().setOffline(false);
  await page.locator('.told-present', { hasText: texts.ownPresent.hi }).waitFor();
  await leave(page);
});

test('the public pages are not this app’s to keep', async () => {
  const page = await visit('/', 'hi', true);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.goto('/directory');
  expect(await page.locator('#app').count()).toBe(0);
  await leave(page);
});
