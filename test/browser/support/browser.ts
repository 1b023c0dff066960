import { mkdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Language } from '@sangathan/model';
import { type Browser, chromium, errors, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { requireChromium } from '../../../tools/browsers/browsers.ts';

/** A phone as a booth president has it, and a desk in the war room. */
const sizes = { 360: { width: 360, height: 740 }, 1280: { width: 1280, height: 800 } } as const;
const screenshots = new URL('../../../.output/screenshots/', import.meta.url);

let browser: Browser;
let hosting: string;

/** Starts a browser for the tests of one file, against the suite that the emulator hub describes. */
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
 * A visitor on a phone of their own, at `path`. Nothing that the app throws, or that its content
 * policy stops, goes unseen. The phone keeps the app for when there is no network only where `keepsApp`
 * says so.
 */
export async function visit(path: string, language: Language = 'hi', keepsApp = false): Promise<Page> {
  const context = await browser.newContext({
    baseURL: hosting,
    viewport: sizes[360],
    locale: 'hi-IN',
    serviceWorkers: keepsApp ? 'allow' : 'block',
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

/** A stranger's phone that runs no scripts, at `path`. */
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

/** Ends a visit, with all that its phone kept. */
export async function leave(...pages: Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.context().close()));
}

/**
 * Takes the page's picture in both languages and at both widths, and checks that it fits its width
 * and that axe finds no serious violation. The page is left in Hindi, at phone width.
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

/** How long a picture may take, in milliseconds: far longer than one of the longest page does. */
const slowestPicture = 20_000;

async function picture(page: Page, size: { width: number; height: number }, name: string): Promise<void> {
  const take = async (height: number) => {
    await page.setViewportSize({ width: size.width, height });
    await page.screenshot({
      path: new URL(`${name}.png`, screenshots).pathname,
      fullPage: true,
      animations: 'disabled',
      timeout: slowestPicture,
      // A picture of the whole page has no lower edge of a screen for a bar to stick to.
      style: '.entry-send { position: static !important }',
    });
  };
  await take(size.height).catch((error) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    // Chromium has been seen to draw a page no more; of another size, it has to be drawn anew.
    return take(size.height + 1);
  });
}

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
