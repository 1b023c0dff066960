import { glob } from 'node:fs/promises';
import { onPath } from './packages.ts';

/** WebKit's small browser stands beside the library, under a folder of the architecture where there is one. */
const places = '/usr/{lib,lib64,libexec,lib/*}/webkit{2,}gtk-*/MiniBrowser';

/** What WebKitGTK is driven with: its WebDriver, the browser that this starts, and a screen for it. */
export interface WebKit {
  driver: string;
  path: string;
  screen: string;
}

export async function findWebKit(): Promise<WebKit | null> {
  const found: string[] = [];
  for await (const path of glob(places)) found.push(path);
  const [driver, screen] = [await onPath('WebKitWebDriver'), await onPath('Xvfb')];
  const path = found.sort().at(-1);
  return driver && screen && path ? { driver, path, screen } : null;
}
