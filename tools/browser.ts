import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { output, run } from './emulators/command.ts';
import { Problem } from './emulators/problem.ts';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** An installed Chromium or Chrome, or the one that Playwright keeps; `null` when there is none. */
export async function findBrowser(): Promise<string | null> {
  for (const command of commands) {
    const path = await output(['sh', '-c', `command -v ${command}`]);
    if (path) return path;
  }
  const kept = chromium.executablePath();
  return existsSync(kept) ? kept : null;
}

/** Whether a font with Devanagari letters is installed; `null` where that can't be told. */
export async function hasDevanagari(): Promise<boolean | null> {
  const fonts = await output(['fc-list', ':lang=hi']);
  return fonts === null ? null : fonts !== '';
}

const isRoot = process.getuid?.() === 0;

async function install(): Promise<void> {
  const playwright = ['npx', 'playwright-core', 'install', '--no-shell', 'chromium'];
  const byPlaywright = await run(playwright, { seconds: 300 }).then(
    () => true,
    () => false,
  );
  if (byPlaywright || !isRoot) return;
  await run(['apt-get', 'update', '-qq'], { seconds: 300 });
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
    seconds: 600,
  });
}

/** The path of a browser for the tests, installed first where there is none. @throws Problem when none can be had */
export async function ensureBrowser(): Promise<string> {
  const found = await findBrowser();
  if (found) return found;
  await install();
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Problem(
    'There is no browser for the tests. Install one: apt-get install chromium fonts-noto-core',
  );
}
