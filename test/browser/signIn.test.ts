import { failures } from '@sangathan/model';
import { expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts } from '../../web/src/access/texts.ts';
import { texts as homeTexts } from '../../web/src/app/texts.ts';
import { texts as entryTexts } from '../../web/src/register/texts.ts';
import { inspect, leave, useBrowser, visit } from './support/browser.ts';
import { passOtp } from './support/signIn.ts';

useBrowser();

const { boothPresident, father, daughter } = cast;

test('a stranger sees what this is, the sign-in and the directory', async () => {
  const page = await visit('/');
  await page.getByRole('img', { name: homeTexts.treeAlt.hi }).waitFor();
  await inspect(page, 'welcome');
  await page.getByRole('link', { name: homeTexts.signIn.hi }).click();
  await page.locator('#number').waitFor();
  await inspect(page, 'sign-in-number');
  await leave(page);
});

test('the link to the public directory leaves the app', async () => {
  const page = await visit('/');
  await page.getByRole('link', { name: homeTexts.directory.hi }).click();
  await page.waitForURL('**/directory');
  await expect.poll(() => page.locator('#app').count()).toBe(0);
  await leave(page);
});

test('no OTP is sent to a number that is no Indian mobile', async () => {
  const page = await visit('/sign-in');
  await page.locator('#number').fill('+1 202 555 0143');
  await page.locator('button[type="submit"]').click();
  await page.getByText(failures['number-not-indian'].hi).waitFor();
  await page.locator('#number').fill('9829');
  await page.locator('button[type="submit"]').click();
  await page.getByText(failures['number-not-indian'].hi).waitFor();
  expect(await page.locator('#otp').count()).toBe(0);
  await leave(page);
});

test('a wrong OTP can be corrected, and the holder lands on the home page', async () => {
  const page = await visit('/sign-in');
  await page.locator('#number').fill(boothPresident.mobile.replace('+91', '0'));
  await page.locator('button[type="submit"]').click();
  const otp = await page.locator('.demo-otp-code').textContent();
  await page.locator('#otp').fill(otp === '000000' ? '000001' : '000000');
  await page.locator('button[type="submit"]').click();
  await page.getByText(failures['otp-wrong'].hi).waitFor();
  await inspect(page, 'sign-in-otp');
  await page.locator('#otp').fill(otp ?? '');
  await page.locator('button[type="submit"]').click();
  await page.getByRole('heading', { name: boothPresident.name.hi }).waitFor();
  await inspect(page, 'home-booth-president');
  await page.reload();
  await page.getByRole('heading', { name: boothPresident.name.hi }).waitFor();
  await leave(page);
});

test('signing in leads to the page that was asked for', async () => {
  const page = await visit(`/entry/${boothPresident.officeBearerId}`);
  await passOtp(page, boothPresident.mobile);
  await page.getByRole('heading', { name: boothPresident.name.hi }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/entry/${boothPresident.officeBearerId}`);
  await leave(page);
});

test('a number in no entry gets an explanation and no access, also after a reload', async () => {
  const page = await visit('/sign-in');
  await passOtp(page, '9829099999');
  await page.getByRole('heading', { name: texts.unknownTitle.hi }).waitFor();
  await page.getByText('+91 98290 99999').waitFor();
  expect(await page.locator('.menu').count()).toBe(0);
  await inspect(page, 'number-unknown');
  await page.goto(`/entry/${boothPresident.officeBearerId}`);
  await page.getByRole('heading', { name: texts.unknownTitle.hi }).waitFor();
  await page.getByRole('button', { name: texts.otherNumber.hi }).click();
  await page.getByRole('link', { name: homeTexts.signIn.hi }).waitFor();
  await leave(page);
});

test('a number in several entries asks which one, and the entry can be switched', async () => {
  const page = await visit('/sign-in');
  await passOtp(page, father.mobile);
  await page.getByRole('heading', { name: texts.chooseTitle.hi }).waitFor();
  await inspect(page, 'choose-entry');
  await page.getByRole('button', { name: father.name.hi }).click();
  await page.getByRole('heading', { name: father.name.hi }).waitFor();
  await page.getByRole('button', { name: homeTexts.switchEntry.hi }).click();
  await page.getByRole('button', { name: daughter.name.hi }).click();
  await page.getByRole('heading', { name: daughter.name.hi }).waitFor();
  await page.goto(`/entry/${daughter.officeBearerId}`);
  await page.locator('.shared-number', { hasText: entryTexts.sharedNumberLead.hi }).waitFor();
  await inspect(page, 'entry-shared-number');
  await leave(page);
});
