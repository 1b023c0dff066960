import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { run } from '../emulators/command.ts';
import { installPackages, onPath } from './packages.ts';

/** Chromium's headless build, which Playwright uses too; a desktop build may stop rendering without a display. */
export const shell = 'chromium-headless-shell';
const desktop = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** The path of an installed Chromium or Chrome, or else of Playwright's own; `null` if there is none. */
export async function findChromium(): Promise<string | null> {
  const playwrightPath = chromium.executablePath();
  return (await onPath(shell, ...desktop)) ?? (existsSync(playwrightPath) ? playwrightPath : null);
}

/** Installs the headless build, or Playwright's own if that fails and there is no other Chromium. */
export async function installChromium(): Promise<void> {
  if (await onPath(shell)) return;
  // A failure does not matter if there is another Chromium.
  await installPackages([shell, 'fonts-noto-core']).catch(() => {});
  if (await findChromium()) return;
  await run(['npx', 'playwright-core', 'install', '--no-shell', 'chromium'], { seconds: 300 });
}
