import { mkdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Language } from '@sangathan/model';
import { type Browser, chromium, errors, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { requireChromium } from '../../../tools/browsers/browsers.ts';

/** Viewports: a small phone and a desktop. */
const sizes = { 360: { width: 360, height: 740 }, 1280: { width: 1280, height: 800 } } as const;
const screenshots = new URL('../../../.output/screenshots/', import.meta.url);

let browser: Browser;
let hosting: string;

/** Starts a browser for one file's tests, against the suite that the emulator hub describes. */
export function useBrowser(): void {
  beforeAll(async () => {
    const response = await fetch(`http://${process.env.FIREBASE_EMULATOR_HUB}/emulators`);
    const emulators = (await response.json()) as { hosting: { host: string; port: number } };
    hosting = `http://${emulators.hosting.host}:${emulators.hosting.port}`;
    browser = await chromium.launch({
      executablePath: await requireChromium(),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    await mkdir(screenshots, { recursive: true });
  });
  afterAll(() => browser?.close());
}

/**
 * A visitor on a phone of their own, at `path`. Uncaught errors and violations of the content policy fail the
 * test. Service workers are blocked unless `withServiceWorker`.
 */
export async function visit(
  path: string,
  language: Language = 'hi',
  withServiceWorker = false,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: hosting,
    viewport: sizes[360],
    locale: 'hi-IN',
    serviceWorkers: withServiceWorker ? 'allow' : 'block',
  });
  await context.addInitScript((chosen) => {
    localStorage.setItem('language', localStorage.getItem('language') ?? chosen);
  }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) throw new Error(message.text());
  });
  await page.goto(path);
  return page;
}

/** A stranger's phone without JavaScript, at `path`. */
export async function visitWithoutScripts(path: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: hosting,
    viewport: sizes[360],
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Closes the phone and discards its storage. */
export async function leave(...pages: Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.context().close()));
}

/**
 * Takes screenshots in both languages and widths, and asserts that nothing overflows and that axe finds no
 * serious violation. Leaves the page in Hindi, at phone width.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  for (const language of ['en', 'hi'] as const) {
    await page.locator(`.bar [lang="${language}"]`).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
    await expect.poll(() => page.locator('.loading, .awaited').count()).toBe(0);
    for (const width of [1280, 360] as const) {
      await picture(page, sizes[width], `${name}-${language}-${width}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${name} is too wide at ${width} px in ${language}`).toBeLessThanOrEqual(0);
    }
    expect(await seriousViolations(page), `${name} in ${language}`).toEqual([]);
  }
}

/** Timeout for a screenshot, in milliseconds, far above that of the longest page. */
const screenshotTimeout = 20_000;

async function picture(page: Page, size: { width: number; height: number }, name: string): Promise<void> {
  // A full-page screenshot has no bottom edge for a sticky bar. The public pages, which have none, allow no style.
  const hasBar = (await page.locator('.entry-send').count()) > 0;
  const take = async (height: number) => {
    await page.setViewportSize({ width: size.width, height });
    await page.screenshot({
      path: new URL(`${name}.png`, screenshots).pathname,
      fullPage: true,
      animations: 'disabled',
      timeout: screenshotTimeout,
      ...(hasBar && { style: '.entry-send { position: static !important }' }),
    });
  };
  await take(size.height).catch((error) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    // Chromium sometimes stops painting; a resize forces it.
    return take(size.height + 1);
  });
}

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
