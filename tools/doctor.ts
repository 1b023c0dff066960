import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browsers } from './browsers/browsers.ts';
import { hasDevanagari } from './browsers/packages.ts';
import { output, root } from './emulators/command.ts';
import { findJars } from './emulators/jars.ts';
import { requireJava } from './emulators/java.ts';
import { moved, portOffset, takenPorts } from './emulators/ports.ts';
import { Problem } from './emulators/problem.ts';

interface Finding {
  what: string;
  /** `null`: missing, but only some commands need it. */
  isMet: boolean | null;
  detail: string;
}

async function checked<T>(
  what: string,
  check: () => Promise<T>,
  detail: (result: T) => string,
): Promise<Finding> {
  try {
    return { what, isMet: true, detail: detail(await check()) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { what, isMet: false, detail: error.message };
  }
}

async function node(): Promise<Finding> {
  const outer = await output([
    'sh',
    '-c',
    'PATH=$(echo "$PATH" | tr : "\\n" | grep -v node_modules | paste -sd:) node --version',
  ]);
  const major = Number(/^v(\d+)/.exec(outer ?? '')?.[1] ?? 0);
  const isMet = major >= 20;
  return {
    what: 'Node 20 or later',
    isMet,
    detail: isMet
      ? `${outer}; the scripts run on ${process.version}`
      : 'Install Node 20 or later: https://nodejs.org',
  };
}

async function compiler(): Promise<Finding> {
  const version = await output(['javac', '-version']);
  return {
    what: 'javac (only for the SDK’s JARs)',
    isMet: version ? true : null,
    detail: version ?? 'apt-get install openjdk-17-jdk-headless',
  };
}

function browserFindings(): Promise<Finding[]> {
  return Promise.all(
    browsers.map(async ({ title, remedy, find }) => {
      const found = await find();
      return { what: `${title} for the tests`, isMet: found ? true : null, detail: found?.path ?? remedy };
    }),
  );
}

async function font(): Promise<Finding> {
  const has = await hasDevanagari();
  return {
    what: 'Devanagari font',
    isMet: has === true ? true : null,
    detail: has ? 'installed' : 'apt-get install fonts-noto-core',
  };
}

async function ports(): Promise<Finding> {
  const { emulators } = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8'));
  const taken = await takenPorts(moved(emulators, portOffset(0)));
  return {
    what: 'Free ports',
    isMet: taken.length === 0,
    detail:
      taken.length === 0
        ? 'all free'
        : `taken: ${taken.join(', ')}; end that program or set SANGATHAN_PORT_OFFSET`,
  };
}

const findings = [
  await node(),
  await checked('Java 17 or later', requireJava, (version) => `Java ${version}`),
  await compiler(),
  await checked('Emulators’ JARs', findJars, ({ found }) =>
    found.map(({ jar, source }) => `${jar} from the ${source}`).join(', '),
  ),
  ...(await browserFindings()),
  await font(),
  await ports(),
];
for (const { what, isMet, detail } of findings) {
  const mark = isMet === true ? '✓' : isMet === false ? '✗' : '–';
  console.log(`${mark} ${what.padEnd(34)}${detail}`);
}
if (findings.some(({ isMet }) => isMet === false)) process.exitCode = 1;
