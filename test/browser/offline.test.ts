import { collections } from '@sangathan/model';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts as sessionTexts } from '../../web/src/access/texts.ts';
import { texts as homeTexts } from '../../web/src/app/texts.ts';
import { texts } from '../../web/src/meeting/texts.ts';
import { texts as entryTexts } from '../../web/src/register/texts.ts';
import { db } from '../support/emulator.ts';
import { inspect, leave, useBrowser, visit } from './support/browser.ts';
import { scannedLink } from './support/meeting.ts';
import { passOtp, signedIn } from './support/signIn.ts';

useBrowser();

test('offline, a scanned code opens the app, is queued, and is sent when the network returns', async () => {
  const link = await scannedLink();
  const page = await visit('/sign-in', 'hi', true);
  await passOtp(page, cast.boothPresident.mobile);
  await page.getByRole('heading', { name: cast.boothPresident.name.hi }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.goto(link);
  await page.locator('.told-kept', { hasText: texts.queuedTitle.hi }).waitFor();
  await page.context().setOffline(false);
  await page.locator('.told-present', { hasText: texts.ownPresent.hi }).waitFor();
  await leave(page);
});

test('the public pages are not precached', async () => {
  const page = await visit('/', 'hi', true);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.goto('/directory');
  expect(await page.locator('#app').count()).toBe(0);
  await leave(page);
});

test('offline, home, own entry, unit and requests are read from the document cache', async () => {
  const { boothPresident } = cast;
  const page = await visit('/sign-in', 'hi', true);
  await passOtp(page, boothPresident.mobile);
  await page.getByRole('heading', { name: boothPresident.name.hi }).waitFor();
  const own = `/entry/${boothPresident.officeBearerId}`;
  const unit = `/unit/${boothPresident.unitId}`;
  for (const [path, seen] of [
    [own, entryTexts.requests.hi],
    [unit, boothPresident.name.hi],
  ] as const) {
    await page.goto(path);
    await page.getByText(seen).first().waitFor();
    await expect.poll(() => page.locator('.loading, .awaited').count()).toBe(0);
  }
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.goto(own);
  await page.locator('.facts').first().waitFor();
  await page.getByRole('link', { name: entryTexts.edit.hi }).waitFor();
  await expect.poll(() => page.locator('#requests .loading').count()).toBe(0);
  await page.goto(unit);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(boothPresident.name.hi).first().waitFor();
  await page.goto('/');
  await page.getByRole('heading', { name: boothPresident.name.hi }).waitFor();
  await leave(page);
});

describe('what the phone holds goes', () => {
  const { generalSecretary: member } = cast;
  let page: Page;

  beforeEach(async () => {
    page = await signedIn(member.mobile, `/entry/${member.officeBearerId}`);
    await expect.poll(() => cachedReads(page)).toBeGreaterThan(2);
  });
  afterEach(() => leave(page));

  test('on signing out', async () => {
    await page.getByRole('button', { name: homeTexts.signOut.hi }).click();
    await page.getByRole('link', { name: homeTexts.signIn.hi }).waitFor();
    expect(await cachedReads(page)).toBe(0);
  });

  test('on signing out, check-ins that were not sent included, once that is confirmed', async () => {
    await keepACheckIn(page, 'somebody-else-of-this-phone');
    await page.getByRole('button', { name: homeTexts.signOut.hi }).click();
    await page.getByRole('alertdialog').waitFor();
    await inspect(page, 'sign-out-unsent');
    await page.getByRole('button', { name: homeTexts.stay.hi }).click();
    expect(await heldKeys(page)).toContain('outbox');
    await page.getByRole('button', { name: homeTexts.signOut.hi }).click();
    await page.getByRole('button', { name: homeTexts.signOutAnyway.hi }).click();
    await page.getByRole('link', { name: homeTexts.signIn.hi }).waitFor();
    expect(await heldKeys(page)).toEqual(['language']);
    expect(await cachedReads(page)).toBe(0);
  });

  test('when the grant is gone', async () => {
    const entry = db.collection(collections.officeBearers).doc(member.officeBearerId);
    await keepACheckIn(page, member.officeBearerId);
    await entry.update({ until: '2026-01-01' });
    try {
      await page.getByRole('heading', { name: sessionTexts.unknownTitle.hi }).waitFor({ timeout: 100_000 });
      await expect.poll(() => cachedReads(page)).toBe(0);
      expect((await heldKeys(page)).toSorted()).toEqual(['language', 'person']);
    } finally {
      // Also after a failure: a retry signs in as this member again.
      await entry.update({ until: null });
    }
  });
});

/** Leaves a check-in in the outbox, as one that had no network. */
function keepACheckIn(page: Page, officeBearerId: string): Promise<void> {
  const kept = { meetingId: 'gone', officeBearerId, code: '482915', method: 'qr', seenAt: 1, failure: null };
  return page.evaluate((outbox) => localStorage.setItem('outbox', outbox), JSON.stringify([kept]));
}

/** What is in local storage, without the SDK's own. */
function heldKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('firebase')));
}

/** The number of cached reads. */
function cachedReads(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('register');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('reads').objectStore('reads').count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
