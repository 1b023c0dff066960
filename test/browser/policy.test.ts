import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leave, useBrowser, visit } from './support/browser.ts';

useBrowser();

let page: Page;

beforeAll(async () => {
  page = await visit('/');
  // Violations are expected here, so they fail no test.
  page.removeAllListeners('console').removeAllListeners('pageerror');
});
afterAll(() => leave(page));

/** The directive that `act` violates. */
async function stopped(act: () => Promise<unknown>): Promise<string> {
  const told = await page.evaluateHandle(() => ({
    directive: new Promise<string>((resolve) => {
      document.addEventListener(
        'securitypolicyviolation',
        ({ effectiveDirective }) => resolve(effectiveDirective),
        { once: true },
      );
    }),
  }));
  await act();
  return told.evaluate(({ directive }) => directive);
}

// What injected markup could attempt.
test.each([
  ['run a script', '<img src="x" onerror="document.title = 1">', 'script-src-attr'],
  ['fetch a script', '<script src="https://example.org/x.js"></script>', 'script-src-elem'],
  ['send data in an image’s address', '<img src="https://example.org/?x">', 'img-src'],
  [
    'load an image from a stranger’s bucket',
    '<img src="https://storage.googleapis.com/bucket/x.png">',
    'img-src',
  ],
  ['embed another page', '<iframe src="https://example.org"></iframe>', 'frame-src'],
  ['send a form elsewhere', '<form action="https://example.org"><button>', 'form-action'],
  ['change what relative addresses lead to', '<base href="https://example.org">', 'base-uri'],
])('injected markup cannot %s', async (_what, markup, directive) => {
  const slipIn = (slipped: string) => {
    const fragment = document.createRange().createContextualFragment(slipped);
    const button = fragment.querySelector('button');
    document.body.append(fragment);
    button?.click();
  };
  expect(await stopped(() => page.evaluate(slipIn, markup))).toBe(directive);
});

test.each([
  ['another origin', 'https://example.org'],
  ['a stranger’s bucket', 'https://storage.googleapis.com/bucket/x'],
  ['a stranger’s bucket by its own name', 'https://bucket.storage.googleapis.com/x'],
  ['a stranger’s function', 'https://asia-south1-stranger.cloudfunctions.net/collect'],
])('an injected script cannot send data to %s', async (_where, address) => {
  const send = (to: string) => navigator.sendBeacon(to, 'read');
  expect(await stopped(() => page.evaluate(send, address))).toBe('connect-src');
});

test('the public directory runs no script, not even one of this origin', async () => {
  await page.goto('/directory');
  const slipIn = () => {
    const script = document.createElement('script');
    script.src = '/service-worker.js';
    document.body.append(script);
  };
  expect(await stopped(() => page.evaluate(slipIn))).toBe('script-src-elem');
});
