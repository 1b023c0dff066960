import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { run } from '../emulators/command.ts';
import { installPackages, onPath } from './packages.ts';

/** Chromium's build for tests, which Playwright uses too; one for a desktop may stop drawing without a screen. */
export const shell = 'chromium-headless-shell';
const desktop = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** An installed Chromium or Chrome, or the one that Playwright keeps; `null` when there is none. */
export async function findChromium(): Promise<string | null> {
  const kept = chromium.executablePath();
  return (await onPath(shell, ...desktop)) ?? (existsSync(kept) ? kept : null);
}

/** Installs the build for tests, and where there is no Chromium then, the one that Playwright keeps. */
export async function installChromium(): Promise<void> {
  if (await onPath(shell)) return;
  // What fails here does not matter where there is another Chromium.
  await installPackages([shell, 'fonts-noto-core']).catch(() => {});
  if (await findChromium()) return;
  await run(['npx', 'playwright-core', 'install', '--no-shell', 'chromium'], { seconds: 300 });
}
