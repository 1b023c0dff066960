import type { Page } from 'playwright-core';
import { visit } from './browser.ts';

/** Asks for an OTP and types in the one that the demonstration shows. */
export async function passOtp(page: Page, mobile: string): Promise<void> {
  await page.locator('#number').fill(mobile);
  await page.locator('button[type="submit"]').click();
  const otp = await page.locator('.demo-otp-code').textContent();
  await page.locator('#otp').fill(otp ?? '');
  await page.locator('button[type="submit"]').click();
}

/** A holder signed in on a phone of their own, on the page at `path`. */
export async function signedIn(mobile: string, path: string): Promise<Page> {
  const page = await visit(path);
  await passOtp(page, mobile);
  await page.locator('.menu').waitFor();
  return page;
}
