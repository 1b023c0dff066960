import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { output, run } from './emulators/command.ts';
import { Problem } from './emulators/problem.ts';

/** Chromium's build for tests, which Playwright uses too; one for a desktop may stop drawing without a screen. */
const shell = 'chromium-headless-shell';
const desktop = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

async function onPath(...commands: string[]): Promise<string | null> {
  for (const command of commands) {
    const path = await output(['sh', '-c', `command -v ${command}`]);
    if (path) return path;
  }
  return null;
}

/** An installed Chromium or Chrome, or the one that Playwright keeps; `null` when there is none. */
export async function findBrowser(): Promise<string | null> {
  const kept = chromium.executablePath();
  return (await onPath(shell, ...desktop)) ?? (existsSync(kept) ? kept : null);
}

/** Whether a font with Devanagari letters is installed; `null` where that can't be told. */
export async function hasDevanagari(): Promise<boolean | null> {
  const fonts = await output(['fc-list', ':lang=hi']);
  return fonts === null ? null : fonts !== '';
}

/** Whether this machine is one to install on, like a container: it has Debian's packages, and they are ours. */
async function installsPackages(): Promise<boolean> {
  return process.getuid?.() === 0 && (await onPath('apt-get')) !== null;
}

async function installPackages(): Promise<void> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', shell, 'fonts-noto-core'];
  await run(['apt-get', 'update', '-qq'], { seconds: 300 });
  await run(install, { environment, seconds: 600 });
}

async function installByPlaywright(): Promise<void> {
  await run(['npx', 'playwright-core', 'install', '--no-shell', 'chromium'], { seconds: 300 });
}

/** The path of a browser for the tests, installed first where there is none. @throws Problem when none can be had */
export async function ensureBrowser(): Promise<string> {
  const found = await onPath(shell);
  if (found) return found;
  // What fails here is told below, unless there is another browser.
  if (await installsPackages()) await installPackages().catch(() => {});
  if (!(await findBrowser())) await installByPlaywright().catch(() => {});
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Problem(
    `There is no browser for the tests. Install one: apt-get install ${shell} fonts-noto-core`,
  );
}
