import { failures } from '@sangathan/model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { words as approvalWords } from '../../web/src/approval/approval.pages.tsx';
import { texts } from '../../web/src/approval/texts.ts';
import { texts as photoTexts } from '../../web/src/photo/texts.ts';
import { texts as entryTexts } from '../../web/src/register/texts.ts';
import { decisionTexts } from '../../web/src/ui/decisionTexts.ts';
import { inspect, leave, useBrowser } from './support/browser.ts';
import { cameraPhoto } from './support/photos.ts';
import { signedIn } from './support/signIn.ts';

useBrowser();

const { boothPresident, districtPresident, mandalPresident } = cast;
let booth: Page;
let district: Page;

beforeAll(async () => {
  [booth, district] = await Promise.all([
    signedIn(boothPresident.mobile, `/entry/${boothPresident.officeBearerId}`),
    signedIn(districtPresident.mobile, '/sign-in'),
  ]);
});
afterAll(() => leave(booth, district));

/** The booth president requests a new value of one field, and returns to the entry. */
async function propose(field: string, value: string): Promise<void> {
  await booth.getByRole('link', { name: entryTexts.edit.hi }).click();
  await booth.locator(`#${field}`).fill(value);
  await send();
}

async function send(): Promise<void> {
  await booth.locator('.entry-send button[type="submit"]').click();
  await booth.getByText(entryTexts.sentLead.hi).waitFor();
  await booth.getByRole('link', { name: entryTexts.backToEntry.hi }).click();
}

/** The card of the request with that new value on the district president's page. */
const requestFor = (page: Page, value: string) => page.locator('.request', { hasText: value });

test('the district president sees pending requests', async () => {
  await district.getByText(/फ़ैसले की प्रतीक्षा में/).waitFor();
  await inspect(district, 'home-district-president');
  await district.locator('.menu').getByRole('link', { name: approvalWords.requests.hi }).click();
  await district.locator('.request').first().waitFor();
});

test('a village and a photo are approved, and the booth president’s page shows it, live', async () => {
  await booth.getByRole('link', { name: entryTexts.edit.hi }).click();
  await booth.locator('#village').fill('सरवाड़ खुर्द');
  await booth.locator('#photo').setInputFiles(await cameraPhoto());
  await booth.getByText(photoTexts.photoReady.hi).waitFor({ timeout: 40_000 });
  await send();
  await booth.locator('.own-request-pending').first().waitFor();

  const request = requestFor(district, 'सरवाड़ खुर्द');
  await request.waitFor();
  await request.locator('.change-after img').waitFor();
  await inspect(district, 'requests');
  await request.getByRole('button', { name: decisionTexts.approve.hi, exact: true }).click();
  await request.getByText(texts.applied.hi).waitFor();

  await booth.locator('.own-request-applied').first().waitFor();
  await booth.locator('.facts').getByText('सरवाड़ खुर्द').waitFor();
  await booth.locator('.entry-header img').waitFor();
  await inspect(booth, 'entry-own-applied');
});

test('a request is rejected with a reason, which the booth president reads', async () => {
  await propose('village', 'गलत गाँव');
  const request = requestFor(district, 'गलत गाँव');
  await request.getByRole('button', { name: decisionTexts.reject.hi, exact: true }).click();
  await request.getByRole('button', { name: decisionTexts.confirmReject.hi }).click();
  await request.getByText(failures['reason-missing'].hi).waitFor();
  await inspect(district, 'requests-reject');
  await request.getByRole('textbox').fill('यह गाँव इस बूथ में नहीं है।');
  await request.getByRole('button', { name: decisionTexts.confirmReject.hi }).click();
  await request.getByText(texts.rejected.hi, { exact: true }).waitFor();

  const own = booth.locator('.own-request-rejected').first();
  await own.getByText('यह गाँव इस बूथ में नहीं है।').waitFor();
  expect(await booth.locator('.facts').getByText('सरवाड़ खुर्द').count()).toBe(1);
  await inspect(booth, 'entry-own-rejected');
});

test('a request decided in another tab is not decided twice', async () => {
  await propose('jurisdiction', 'वार्ड 9');
  const late = await signedIn(districtPresident.mobile, '/requests');
  const stale = requestFor(late, 'वार्ड 9');
  await stale.getByRole('button', { name: decisionTexts.reject.hi, exact: true }).click();
  await stale.getByRole('textbox').fill('देर से');
  // Going offline ends this page's listeners, so that its data stays stale.
  await late.route('**/google.firestore.v1.Firestore/Listen/**', (route) => route.abort());
  await late.context().setOffline(true);
  await requestFor(district, 'वार्ड 9')
    .getByRole('button', { name: decisionTexts.approve.hi, exact: true })
    .click();
  await requestFor(district, 'वार्ड 9').getByText(texts.applied.hi).waitFor();

  await late.context().setOffline(false);
  await stale.getByRole('button', { name: decisionTexts.confirmReject.hi }).click();
  await stale.getByText(failures['already-decided'].hi).waitFor();
  await leave(late);
  await booth.locator('.own-request-applied').getByText('वार्ड 9').waitFor();
  expect(await booth.getByText('देर से').count()).toBe(0);
});

test('a change sent while another is pending is merged with it into one request', async () => {
  await propose('village', 'पहला गाँव');
  await booth.getByRole('link', { name: entryTexts.edit.hi }).click();
  await booth.getByText(entryTexts.openRequest.hi).waitFor();
  await inspect(booth, 'entry-edit-open');
  await booth.locator('#jurisdiction').fill('वार्ड 12');
  await send();
  const request = requestFor(district, 'वार्ड 12');
  await request.getByText('पहला गाँव').waitFor();
  await expect.poll(() => booth.locator('.own-request-pending').count()).toBe(1);
  await booth.locator('.own-request-pending').getByRole('button', { name: entryTexts.withdraw.hi }).click();
  await expect.poll(() => booth.locator('.own-request-pending').count()).toBe(0);
});

test('somebody without the right to approve sees who has it', async () => {
  const page = await signedIn(mandalPresident.mobile, '/requests');
  await page.getByText(texts.noRight.hi).waitFor();
  await leave(page);
});
