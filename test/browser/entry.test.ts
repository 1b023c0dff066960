import { failures, longest } from '@sangathan/model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts as photoTexts } from '../../web/src/photo/texts.ts';
import { texts } from '../../web/src/register/texts.ts';
import { inspect, leave, useBrowser } from './support/browser.ts';
import {
  heicPhoto,
  hundredMegapixels,
  photoWithoutEnd,
  renamedText,
  thirtyMegabytes,
  truncatedJpeg,
} from './support/photos.ts';
import { signedIn } from './support/signIn.ts';

useBrowser();

const { boothPresident, mandalPresident, blockPresident } = cast;
let page: Page;

const send = () => page.locator('.entry-send button[type="submit"]').click();
const village = () => page.locator('.fact dd').first();

describe('the holder of an entry', () => {
  beforeAll(async () => {
    page = await signedIn(mandalPresident.mobile, `/entry/${mandalPresident.officeBearerId}`);
    await page.getByRole('link', { name: texts.edit.hi }).click();
    await page.locator('#village').waitFor();
  });
  afterAll(() => leave(page));

  test('sees each failure beside its field, and nothing is sent', async () => {
    await page.locator('#village').fill('अ'.repeat(longest.village + 7));
    await page.locator('#mobile').fill('+1 202 555 0143');
    await page.locator('#email').fill('not an address');
    await page.locator('#village-failure', { hasText: failures['field-too-long'].hi }).waitFor();
    await page.locator('#mobile-failure', { hasText: failures['number-not-indian'].hi }).waitFor();
    await page.locator('#email-failure', { hasText: failures['field-invalid'].hi }).waitFor();
    await inspect(page, 'edit-entry-wrong');
    await send();
    expect(await page.locator('#village').evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await page.locator('#village').inputValue()).toHaveLength(longest.village + 7);
  });

  test('keeps the draft over a reload, and can discard it', async () => {
    await page.reload();
    await expect.poll(() => page.locator('#email').inputValue()).toBe('not an address');
    await page.getByRole('button', { name: texts.discard.hi }).click();
    await expect.poll(() => page.locator('#email').inputValue()).not.toBe('not an address');
  });

  test('cannot send an unchanged form', async () => {
    await send();
    await page.getByText(failures['nothing-changed'].hi).waitFor();
  });

  test.each([
    ['text under a photo’s name', 'photo-not-image', renamedText],
    ['a photo that is cut off', 'photo-damaged', truncatedJpeg],
    ['an iPhone’s HEIC', 'photo-heic', heicPhoto],
    ['a photo of 100 megapixels', 'photo-too-many-pixels', hundredMegapixels],
    ['a file of 30 MB', 'photo-too-large', thirtyMegabytes],
  ] as const)('sees that %s is refused, and can choose another', async (_what, failure, make) => {
    await page.locator('#photo').setInputFiles(await make());
    await page.locator('.photo-field').getByText(failures[failure].hi).waitFor();
    await page.locator('.photo-field button', { hasText: 'फ़ोटो चुनें' }).waitFor();
  });

  test('sees the photo’s variants, then that the change awaits the district president', async () => {
    await page.locator('#village').fill('नया गाँव');
    await page.getByText(failures['nothing-changed'].hi).waitFor({ state: 'detached' });
    await page.locator('#photo').setInputFiles(await photoWithoutEnd());
    await page.getByText(photoTexts.photoReady.hi).waitFor({ timeout: 40_000 });
    await page.getByText('72 × 96, 240 × 320, 810 × 1,080').waitFor();
    await page.locator('.photo-field img').waitFor();
    await inspect(page, 'edit-entry-photo');
    await send();
    await page.getByText(texts.sentLead.hi).waitFor();
    await inspect(page, 'change-sent');
    await page.getByRole('link', { name: texts.backToEntry.hi }).click();
    const request = page.locator('.own-request').first();
    await request.getByText(texts.pending.hi).waitFor();
    await request.locator('.change-after img').waitFor();
    await expect.poll(() => village().textContent()).not.toBe('नया गाँव');
    await inspect(page, 'entry-own-pending');
  });

  test('withdraws a request', async () => {
    await page.getByRole('button', { name: texts.withdraw.hi }).click();
    await page.locator('.own-request').first().getByText(texts.withdrawn.hi).waitFor();
  });
});

describe('another’s entry', () => {
  test('is edited directly by a president above, contact included', async () => {
    page = await signedIn(blockPresident.mobile, `/entry/${boothPresident.officeBearerId}`);
    await page.getByRole('link', { name: texts.editOther.hi }).click();
    await page.locator('#jurisdiction').fill('वार्ड 1 से 3');
    await page.locator('#email').fill('Booth.President@Example.org');
    await send();
    await page.getByText(texts.savedLead.hi).waitFor();
    await page.getByRole('link', { name: texts.backToEntry.hi }).click();
    await page.getByText('booth.president@example.org').waitFor();
    await page.getByText('वार्ड 1 से 3').waitFor();
    await inspect(page, 'entry-of-a-booth-president');
    await leave(page);
  });

  test('tells its holder from which posts their contact was opened', async () => {
    page = await signedIn(boothPresident.mobile, `/entry/${boothPresident.officeBearerId}`);
    const openings = page.locator('section', { has: page.getByRole('heading', { name: texts.openings.hi }) });
    await openings.getByText('ब्लॉक अध्यक्ष').waitFor();
    await inspect(page, 'entry-own-openings');
    await leave(page);
  });

  test('shows neither mobile nor form to those below', async () => {
    page = await signedIn(boothPresident.mobile, `/entry/${blockPresident.officeBearerId}`);
    await page.getByText(texts.hidden.hi).waitFor();
    expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
    await inspect(page, 'entry-above');
    await page.goto(`/entry/${blockPresident.officeBearerId}/edit`);
    await page.getByText(failures['no-access'].hi).waitFor();
    await leave(page);
  });
});
