import puppeteer, { type Browser, type ElementHandle, type Page, ProtocolError } from 'puppeteer-core';
import type { Installed } from '../../../tools/browsers/browsers.ts';
import { type DrivenBrowser, type DrivenPage, screen } from './driver.ts';

/** The Chromium of the Playwright tests. */
const chromeArguments = ['--no-sandbox', '--disable-dev-shm-usage', '--lang=hi-IN'];

/** Starts Chromium, driven over the DevTools protocol, or Firefox, over WebDriver BiDi. */
export async function startByPuppeteer({
  browser,
  path,
  environment,
}: Extract<Installed, { by: 'puppeteer' }>): Promise<DrivenBrowser> {
  const running: Browser = await puppeteer.launch({
    browser,
    executablePath: path,
    headless: browser === 'chrome' ? 'shell' : true,
    env: { ...process.env, ...environment },
    args: browser === 'chrome' ? chromeArguments : [],
    extraPrefsFirefox: { 'intl.accept_languages': 'hi-IN, hi' },
    defaultViewport: null,
    // Chromium 92 reports no tab target, and waiting for one would time out.
    waitForInitialPage: false,
  });
  return {
    newPage: async () => {
      const page = await (await running.createBrowserContext()).newPage();
      await resize(page);
      return driven(page);
    },
    close: () => running.close(),
  };
}

async function resize(page: Page): Promise<void> {
  await page.setViewport(screen).catch((error) => {
    // Firefox 140 does not support the screen orientation that goes with the viewport.
    const isUnsupported =
      error instanceof ProtocolError && error.message.includes('setScreenOrientationOverride');
    if (!isUnsupported) throw error;
  });
}

async function found(page: Page, selector: string): Promise<ElementHandle> {
  const element = await page.$(selector);
  if (!element) throw new Error(`no element matches ${selector}`);
  return element;
}

function driven(page: Page): DrivenPage {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (work, ...args) => page.evaluate(work as (...given: unknown[]) => unknown, ...args) as never,
    click: async (selector) => {
      // Firefox hardly paints a tab in the background, and a click waits until its target is painted.
      await page.bringToFront();
      await (await found(page, selector)).click();
    },
    type: (text) => page.keyboard.type(text),
    attach: async (selector, file) => {
      const input = (await found(page, selector)) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
    },
    screenshot: () => page.screenshot(),
    close: () => page.browserContext().close(),
  };
}
