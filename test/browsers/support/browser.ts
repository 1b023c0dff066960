import { afterAll, afterEach, beforeAll } from 'vitest';
import { findBrowsers, type Installed, requireChromium } from '../../../tools/browsers/browsers.ts';
import type { StorageFault } from './before.ts';
import type { DrivenBrowser } from './driver.ts';
import { Phone } from './phone.ts';
import { startByPuppeteer } from './puppeteer.ts';
import { startByWebDriver } from './webdriver.ts';

/** Opens a new phone, with a storage fault if any. */
type TakePhone = (fault?: StorageFault | null) => Promise<Phone>;

/** The browsers installed here, as a test table; always with Chromium. */
export async function browsersHere(): Promise<{ title: string; installed: Installed }[]> {
  await requireChromium();
  return findBrowsers();
}

const start = (installed: Installed): Promise<DrivenBrowser> =>
  installed.by === 'puppeteer' ? startByPuppeteer(installed) : startByWebDriver(installed);

/** Starts the browser for the surrounding tests; returns a function that opens a phone in it. */
export function useBrowser({ title, installed }: { title: string; installed: Installed }): TakePhone {
  let browser: DrivenBrowser;
  beforeAll(async () => {
    browser = await start(installed);
  });
  afterAll(() => browser?.close());
  return (fault = null) => Phone.take(browser, title.toLowerCase().replaceAll(' ', '-'), fault);
}

/** The same, closing each test's phones after it. */
export function usePhones(browser: { title: string; installed: Installed }): TakePhone {
  const takePhone = useBrowser(browser);
  const taken: Phone[] = [];
  afterEach(() => Promise.all(taken.splice(0).map((phone) => phone.leave())));
  return async (fault) => {
    const phone = await takePhone(fault);
    taken.push(phone);
    return phone;
  };
}
