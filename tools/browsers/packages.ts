import { output, run } from '../emulators/command.ts';

/** Where the first of these commands that is installed stands; `null` when none is. */
export async function onPath(...commands: string[]): Promise<string | null> {
  for (const command of commands) {
    const path = await output(['sh', '-c', `command -v ${command}`]);
    if (path) return path;
  }
  return null;
}

/** Whether this machine is one to install on, like a container: it has Debian's packages, and they are ours. */
async function installsPackages(): Promise<boolean> {
  return process.getuid?.() === 0 && (await onPath('apt-get')) !== null;
}

let updated: Promise<unknown> | undefined;

/**
 * Installs Debian's packages where this machine is one to install on; elsewhere it does nothing.
 * @throws Problem with what apt-get said
 */
export async function installPackages(names: readonly string[]): Promise<void> {
  if (!(await installsPackages())) return;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  updated ??= run(['apt-get', 'update', '-qq'], { seconds: 300 });
  await updated;
  const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names];
  await run(install, { environment, seconds: 600 });
}

/** Whether a font with Devanagari letters is installed; `null` where that can't be told. */
export async function hasDevanagari(): Promise<boolean | null> {
  const fonts = await output(['fc-list', ':lang=hi']);
  return fonts === null ? null : fonts !== '';
}
