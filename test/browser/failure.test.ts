import { ErrorReport, errorReportAddress, failures } from '@sangathan/model';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { storageTexts } from '../../web/src/app/notice/storageTexts.ts';
import { boundaryTexts, texts as homeTexts } from '../../web/src/app/texts.ts';
import { words as registerWords } from '../../web/src/register/register.pages.ts';
import { texts as uiTexts } from '../../web/src/ui/texts.ts';
import { inspect, leave, useBrowser, visit } from './support/browser.ts';
import { passOtp, signedIn } from './support/signIn.ts';

useBrowser();

const { boothPresident } = cast;

/** Makes every date format throw, like a browser that lacks an API. */
function breakDates(): void {
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    get() {
      throw new Error('no dates for +919829012345');
    },
  });
}

describe('a page that throws', () => {
  test('shows the failure in both languages, reports it without personal data, and keeps the menu usable', async () => {
    const page = await signedIn(boothPresident.mobile, '/sign-in');
    const sent = page.waitForRequest(`**${errorReportAddress}`);
    await page.evaluate(breakDates);
    await page.locator('.menu').getByRole('link', { name: registerWords.entry.hi }).click();
    await page.getByRole('heading', { name: boundaryTexts.failed.hi.title }).waitFor();
    await page.getByRole('heading', { name: boundaryTexts.failed.en.title }).waitFor();

    const request = await sent;
    const report = ErrorReport.parse(JSON.parse(request.postData() ?? ''));
    expect(report).toMatchObject({ page: '/entry/:id', kind: 'render', name: 'Error' });
    expect(report.message).toContain('no dates for');
    expect(request.postData()).not.toContain('9829012345');
    expect((await request.response())?.status()).toBe(204);
    await inspect(page, 'boundary');

    await page.locator('.menu').getByRole('link', { name: registerWords.unit.hi }).click();
    await page.locator('.menu [aria-current]', { hasText: registerWords.unit.hi }).waitFor();
    await expect.poll(() => page.getByText(boundaryTexts.failed.hi.title).count()).toBe(0);
    await leave(page);
  });

  test('reloads on request', async () => {
    const page = await signedIn(boothPresident.mobile, '/sign-in');
    await page.evaluate(breakDates);
    await page.locator('.menu').getByRole('link', { name: registerWords.entry.hi }).click();
    await page.getByRole('button', { name: boundaryTexts.again.hi }).click();
    await page.getByRole('heading', { name: boothPresident.name.hi }).waitFor();
    await leave(page);
  });
});

test('a page whose chunk fails to load says so, and loads after a reload', async () => {
  const page = await signedIn(boothPresident.mobile, '/sign-in');
  await page.route('**/assets/UnitPage-*.js', (route) => route.abort());
  await page.locator('.menu').getByRole('link', { name: registerWords.unit.hi }).click();
  await page.getByRole('heading', { name: boundaryTexts.notLoaded.hi.title }).waitFor();
  await inspect(page, 'part-not-loaded');
  await page.unroute('**/assets/UnitPage-*.js');
  await page.getByRole('button', { name: boundaryTexts.again.hi }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => page.getByText(boundaryTexts.notLoaded.hi.title).count()).toBe(0);
  await leave(page);
});

test('a slow page says why, and offers a reload', async () => {
  const page = await visit('/');
  let isAnswered = false;
  await page.route('**/__/firebase/init.json', (route) => (isAnswered ? route.continue() : undefined));
  await page.goto('/requests');
  await page.getByText(uiTexts.slow.hi).waitFor();
  await inspectLate(page);
  isAnswered = true;
  await page.getByRole('button', { name: uiTexts.again.hi }).click();
  await page.locator('#number').waitFor();
  await leave(page);
});

/** `inspect` for a page that never finishes loading. */
async function inspectLate(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('.loading').count()).toBe(1);
}

/** Faults of a browser's storage; each runs in the page before the app. */
const storages = {
  unresponsive: () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...request) {
      const opening = open.apply(this, request);
      opening.addEventListener = () => {};
      return opening;
    };
  },
  full: () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    IDBObjectStore.prototype.put = refuse;
  },
  forbidden: () => {
    for (const storage of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  },
};

describe.each(Object.entries(storages))('in a browser whose storage is %s', (problem, breakStorage) => {
  test('the page opens within five seconds of its clock', async () => {
    const page = await visit('/');
    await page.context().addInitScript(breakStorage);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.goto('/');
    const opened = page.getByRole('link', { name: homeTexts.signIn.hi });
    for (let passed = 0; passed < 5000; passed += 100) {
      await page.clock.runFor(100);
      // The page's fake clock does not speed up the network.
      await page.waitForLoadState('networkidle');
    }
    expect(await opened.isVisible()).toBe(true);
    expect(await page.locator('.storage-notice').isVisible()).toBe(true);
    await leave(page);
  });

  test('the app says what does not work; signing in and reading the own entry do', async () => {
    const page = await visit('/');
    await page.context().addInitScript(breakStorage);
    await page.goto('/sign-in');
    await passOtp(page, boothPresident.mobile);
    await page.getByRole('heading', { name: boothPresident.name.hi }).waitFor();
    await page
      .locator('.storage-notice', { hasText: storageTexts[problem as keyof typeof storages].hi })
      .waitFor();
    await inspect(page, `storage-${problem}`);
    await page.locator('.menu').getByRole('link', { name: registerWords.entry.hi }).click();
    await page.locator('.facts').first().waitFor();
    expect(await page.getByText(failures.unexpected.hi).count()).toBe(0);
    await leave(page);
  });
});
