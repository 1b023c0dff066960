import { Problem } from '../emulators/problem.ts';
import { findChromium, installChromium, shell } from './chromium.ts';
import { findChromium92, unpackChromium92 } from './chromium92.ts';
import { installPackages, onPath } from './packages.ts';
import { findWebKit, type WebKit } from './webkit.ts';

/** An installed browser and what drives it. */
export type Installed =
  | { by: 'puppeteer'; browser: 'chrome' | 'firefox'; path: string; environment?: Record<string, string> }
  | ({ by: 'webdriver' } & WebKit);

interface Browser {
  title: string;
  /** How to install it. */
  remedy: string;
  find(): Promise<Installed | null>;
  /** Installs it where this machine allows that. */
  install(): Promise<void>;
}

/** A browser from Debian's packages. */
function packaged(title: string, packages: string[], find: () => Promise<Installed | null>): Browser {
  return {
    title,
    remedy: `apt-get install ${packages.join(' ')}`,
    find,
    install: async () => {
      if (!(await find())) await installPackages(packages);
    },
  };
}

async function chromium(): Promise<Installed | null> {
  const path = await findChromium();
  return path ? { by: 'puppeteer', browser: 'chrome', path } : null;
}

async function firefox(): Promise<Installed | null> {
  const path = await onPath('firefox-esr', 'firefox');
  return path ? { by: 'puppeteer', browser: 'firefox', path } : null;
}

async function webkit(): Promise<Installed | null> {
  const found = await findWebKit();
  return found && { by: 'webdriver', ...found };
}

async function chromium92(): Promise<Installed | null> {
  const found = await findChromium92();
  return found && { by: 'puppeteer', browser: 'chrome', ...found };
}

/** The browsers that the app is driven in. */
export const browsers: readonly Browser[] = [
  { ...packaged('Chromium', [shell, 'fonts-noto-core'], chromium), install: installChromium },
  packaged('Firefox', ['firefox-esr'], firefox),
  packaged('WebKitGTK', ['webkit2gtk-driver', 'xvfb'], webkit),
  {
    title: 'Chromium 92',
    remedy: '"npm test" unpacks it on Linux with an x86-64 processor',
    find: chromium92,
    install: unpackChromium92,
  },
];

/** The installed browsers, by their titles. */
export async function findBrowsers(): Promise<{ title: string; installed: Installed }[]> {
  const found = await Promise.all(
    browsers.map(async ({ title, find }) => ({ title, installed: await find() })),
  );
  return found.flatMap(({ title, installed }) => (installed ? [{ title, installed }] : []));
}

/** The path of the Chromium that most tests use. @throws Problem if there is none */
export async function requireChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  throw new Problem(`There is no browser for the tests. Install one: ${browsers[0]?.remedy}`);
}

/**
 * Installs the missing browsers where this machine allows that.
 * @returns a line for each that is still missing
 * @throws Problem if Chromium is missing, or any browser when `areAllNeeded`
 */
export async function ensureBrowsers({ areAllNeeded }: { areAllNeeded: boolean }): Promise<string[]> {
  const missing: string[] = [];
  for (const { title, find, install, remedy } of browsers) {
    const failed = await install().catch((error: unknown) => error);
    if (await find()) continue;
    const why = failed instanceof Error ? ` ${failed.message}` : '';
    missing.push(`${title}: ${remedy}.${why}`);
  }
  await requireChromium();
  if (areAllNeeded && missing.length > 0) throw new Problem(`Browsers are missing.\n${missing.join('\n')}`);
  return missing;
}
