import { Problem } from '../emulators/problem.ts';
import { findChromium, installChromium, shell } from './chromium.ts';
import { findChromium92, unpackChromium92 } from './chromium92.ts';
import { installPackages, onPath } from './packages.ts';
import { findWebKit, type WebKit } from './webkit.ts';

/** How an installed browser is driven, and with what. */
export type Installed =
  | { by: 'puppeteer'; browser: 'chrome' | 'firefox'; path: string; environment?: Record<string, string> }
  | ({ by: 'webdriver' } & WebKit);

interface Browser {
  title: string;
  /** What a person does who wants it here. */
  remedy: string;
  find(): Promise<Installed | null>;
  /** Does what can be done so that it is found. */
  install(): Promise<void>;
}

/** A browser of Debian's packages. */
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

/** The browsers that are here, by their titles. */
export async function findBrowsers(): Promise<{ title: string; installed: Installed }[]> {
  const found = await Promise.all(
    browsers.map(async ({ title, find }) => ({ title, installed: await find() })),
  );
  return found.flatMap(({ title, installed }) => (installed ? [{ title, installed }] : []));
}

/** Where the Chromium is that most tests use. @throws Problem when there is none */
export async function requireChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  throw new Problem(`There is no browser for the tests. Install one: ${browsers[0]?.remedy}`);
}

/**
 * Installs what is not here, as far as this machine lets it.
 * @returns a line for each browser that could not be had
 * @throws Problem where Chromium is among them; where every browser `isNeeded`, with any of them
 */
export async function ensureBrowsers({ isNeeded }: { isNeeded: boolean }): Promise<string[]> {
  const lacking: string[] = [];
  for (const { title, find, install, remedy } of browsers) {
    const failed = await install().catch((error: unknown) => error);
    if (await find()) continue;
    const why = failed instanceof Error ? ` ${failed.message}` : '';
    lacking.push(`${title}: ${remedy}.${why}`);
  }
  await requireChromium();
  if (isNeeded && lacking.length > 0) throw new Problem(`Browsers are lacking.\n${lacking.join('\n')}`);
  return lacking;
}
