import { glob } from 'node:fs/promises';
import { onPath } from './packages.ts';

/** MiniBrowser is installed beside the library, on some systems in a folder of the architecture. */
const locations = '/usr/{lib,lib64,libexec,lib/*}/webkit{2,}gtk-*/MiniBrowser';

/** The paths of WebKitGTK's WebDriver, of the browser that it starts, and of Xvfb for a display. */
export interface WebKit {
  driver: string;
  path: string;
  screen: string;
}

export async function findWebKit(): Promise<WebKit | null> {
  const found: string[] = [];
  for await (const path of glob(locations)) found.push(path);
  const [driver, screen] = [await onPath('WebKitWebDriver'), await onPath('Xvfb')];
  const path = found.sort().at(-1);
  return driver && screen && path ? { driver, path, screen } : null;
}
