import { collections, failures } from '@sangathan/model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { evidenceWords } from '../../web/src/platform/language/words.ts';
import { texts } from '../../web/src/register/texts.ts';
import { texts as unitTexts } from '../../web/src/register/unit/texts.ts';
import { db } from '../support/emulator.ts';
import { freshMobile } from '../support/register.ts';
import { inspect, leave, useBrowser } from './support/browser.ts';
import { signedIn } from './support/signIn.ts';

useBrowser();

const { blockPresident, boothPresident, districtPresident } = cast;
const mobile = freshMobile();
let page: Page;
let entryAddress: string;

const send = () => page.locator('.entry-send button[type="submit"]');

/** Submits the form and drops the response: the entry is written, but the page does not know it. */
async function sendUnanswered(): Promise<void> {
  const calls = '**/enterOfficeBearer';
  await page.route(calls, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await send().click();
  await page.locator('.entry-send .notice').waitFor();
  await page.unroute(calls);
  await page.reload();
}

describe('a block president, for a booth president without a smartphone', () => {
  beforeAll(async () => {
    page = await signedIn(blockPresident.mobile, `/unit/${blockPresident.unitId}/missing?what=vacant`);
  });
  afterAll(() => leave(page));

  test('sees which booths are vacant and since when, and enters one’s president', async () => {
    const vacant = page.locator('.chip-vacant').last();
    await vacant.locator('.soft').waitFor();
    await inspect(page, 'vacancies');
    await vacant.click();
    await inspect(page, 'booth-vacant');
    await page.locator('.vacant-card').getByRole('link', { name: unitTexts.enter.hi }).click();
    await page.locator('#village').waitFor();
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    await send().click();
    await page.locator('#nameHi[aria-invalid="true"]:focus').waitFor();
    await page.locator('#nameHi').fill('कमला देवी');
    await page.locator('#village').fill('अजयसर');
    await inspect(page, 'new-entry');
  });

  test('sees whose number it already is before sending', async () => {
    await page.locator('#mobile').fill(boothPresident.mobile);
    await page.getByText(texts.numberHeld.hi).waitFor();
    await page.locator('.held').getByText(boothPresident.name.hi).waitFor();
    await inspect(page, 'new-entry-number-held');
    await page.locator('#mobile').fill(mobile);
    await page.getByText(texts.numberHeld.hi).waitFor({ state: 'detached' });
  });

  test('keeps the draft over a reload', async () => {
    await page.reload();
    await expect.poll(() => page.locator('#nameHi').inputValue()).toBe('कमला देवी');
  });

  test('sees the entry as collected, and who entered it', async () => {
    await send().click();
    await page.getByRole('heading', { name: 'कमला देवी' }).waitFor();
    await page.locator('.entered-by', { hasText: blockPresident.name.hi }).waitFor();
    await page.locator('.entry-header', { hasText: evidenceWords.collected.hi }).waitFor();
    entryAddress = page.url();
    await inspect(page, 'entry-entered-by');
  });

  test('sees that a wrong code verifies nothing', async () => {
    await page.locator('.read-back .button-primary').click();
    await page.locator('#otp').fill('000000');
    await page.getByRole('button', { name: texts.readBackConfirm.hi }).click();
    await page.locator('#otp-failure').filter({ hasText: /./ }).waitFor();
    await page.locator('.entry-header', { hasText: evidenceWords.collected.hi }).waitFor();
    await inspect(page, 'entry-read-back');
  });

  test('verifies the entry with the code read out, and is still signed in', async () => {
    await page.locator('#otp').fill((await page.locator('.demo-otp-code').textContent()) ?? '');
    await page.getByRole('button', { name: texts.readBackConfirm.hi }).click();
    await page.locator('.entry-header', { hasText: evidenceWords.verified.hi }).waitFor();
    await page.locator('.read-back').waitFor({ state: 'detached' });
    await page.goto(`/entry/${blockPresident.officeBearerId}`);
    await page.getByRole('link', { name: texts.edit.hi }).waitFor();
  });

  test('the holder signs in with that number', async () => {
    const holder = await signedIn(mobile, new URL(entryAddress).pathname);
    await holder.getByRole('link', { name: texts.edit.hi }).waitFor();
    await leave(holder);
  });
});

describe('a district president', () => {
  beforeAll(async () => {
    page = await signedIn(districtPresident.mobile, `/unit/${districtPresident.unitId}/new?post=secretary`);
    await page.locator('#nameEn').fill('Asha Verma');
    await send().click();
    await page.getByRole('heading', { name: 'Asha Verma' }).waitFor();
  });
  afterAll(() => leave(page));

  test('sets a deputy’s rights', async () => {
    await page.getByText(texts.deputy.hi).click();
    await page.locator('.charge-form input[type="checkbox"]').first().check();
    await inspect(page, 'entry-deputy');
    await page.locator('.charge-form button').first().click();
    await page.locator('.charge-form [role="status"]', { hasText: texts.savedLead.hi }).waitFor();
  });

  test('ends a term, and the entry becomes history', async () => {
    await page.getByText(texts.leave.hi).click();
    await inspect(page, 'entry-leave');
    await page.getByRole('button', { name: texts.leaveConfirm.hi }).click();
    await page.locator('.badge-left').waitFor();
    await page.locator('.charge').first().waitFor({ state: 'detached' });
    await inspect(page, 'entry-left');
  });

  test('takes back the end of a term', async () => {
    await page.getByRole('button', { name: texts.takeBack.hi }).click();
    await page.locator('.badge-left').waitFor({ state: 'detached' });
    await page.locator('.entry-header', { hasText: evidenceWords.collected.hi }).waitFor();
  });

  test('cannot enter a second president', async () => {
    await page.goto('/unit/RJ-B195/new?post=president');
    await page.locator('#nameEn').fill('A Second');
    await send().click();
    await page.locator('.entry-send').getByText(failures['post-held'].hi).waitFor();
    await inspect(page, 'new-entry-post-held');
  });

  test('enters nobody twice if the response is lost', async () => {
    await page.goto(`/unit/${districtPresident.unitId}/new?post=treasurer`);
    await page.locator('#nameEn').fill('Lata Kumari');
    await sendUnanswered();
    await expect.poll(() => page.locator('#nameEn').inputValue()).toBe('Lata Kumari');
    await send().click();
    await page.getByRole('heading', { name: 'Lata Kumari' }).waitFor();
    const entered = db.collection(collections.officeBearers).where('name.en', '==', 'Lata Kumari');
    expect((await entered.get()).size).toBe(1);
  });

  test('a retry with corrected values replaces the first ones', async () => {
    await page.goto(`/unit/${districtPresident.unitId}/new?post=secretary`);
    await page.locator('#nameEn').fill('Meera Bai');
    await page.locator('#village').fill('Kekri');
    await sendUnanswered();
    const entered = db.collection(collections.officeBearers).where('name.en', '==', 'Meera Bai');
    await expect.poll(async () => (await entered.get()).size).toBe(1);
    await page.locator('#village').fill('Ajaysar');
    await send().click();
    await page.getByRole('heading', { name: 'Meera Bai' }).waitFor();
    expect((await entered.get()).docs.map((found) => found.get('village'))).toEqual(['Ajaysar']);
  });

  test('cannot enter anybody outside the district', async () => {
    await page.goto(`/unit/${cast.neighbourPresident.unitId}/new?post=secretary`);
    await page.locator('.notice-danger').waitFor();
    expect(await page.locator('#nameHi').count()).toBe(0);
  });
});

test('a district president sees whose number is shared, and how many somebody has helped to verify', async () => {
  page = await signedIn(districtPresident.mobile, `/entry/${cast.daughter.officeBearerId}`);
  await page.locator('.shared-number .held', { hasText: cast.father.name.hi }).waitFor();
  await page.getByRole('button', { name: texts.sharedNumberApprove.hi }).waitFor();
  await inspect(page, 'entry-shared-number-above');
  await page.goto(`/entry/${blockPresident.officeBearerId}`);
  await page.getByText(texts.assistance.hi).click();
  await page.locator('.assistance .notice-warn', { hasText: texts.assistedSharing.hi('1') }).waitFor();
  await inspect(page, 'entry-assistance');
  await leave(page);
});
