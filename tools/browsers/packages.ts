import { output, run } from '../emulators/command.ts';

/** The path of the first of these commands that is installed; `null` if none is. */
export async function onPath(...commands: string[]): Promise<string | null> {
  for (const command of commands) {
    const path = await output(['sh', '-c', `command -v ${command}`]);
    if (path) return path;
  }
  return null;
}

/** Whether packages may be installed on this machine: as root with apt-get, as in a container. */
async function mayInstall(): Promise<boolean> {
  return process.getuid?.() === 0 && (await onPath('apt-get')) !== null;
}

let updated: Promise<unknown> | undefined;

/**
 * Installs Debian packages where they may be installed; elsewhere does nothing.
 * @throws Problem with the output of apt-get
 */
export async function installPackages(names: readonly string[]): Promise<void> {
  if (!(await mayInstall())) return;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  updated ??= run(['apt-get', 'update', '-qq'], { seconds: 300 });
  await updated;
  const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names];
  await run(install, { environment, seconds: 600 });
}

/** Whether a font with Devanagari letters is installed; `null` if fontconfig is not installed. */
export async function hasDevanagari(): Promise<boolean | null> {
  const fonts = await output(['fc-list', ':lang=hi']);
  return fonts === null ? null : fonts !== '';
}
