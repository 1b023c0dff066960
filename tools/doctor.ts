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
  /** `null` where the lack only matters to some commands. */
  isWell: boolean | null;
  detail: string;
}

async function told<T>(
  what: string,
  check: () => Promise<T>,
  detail: (result: T) => string,
): Promise<Finding> {
  try {
    return { what, isWell: true, detail: detail(await check()) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { what, isWell: false, detail: error.message };
  }
}

async function node(): Promise<Finding> {
  const outer = await output([
    'sh',
    '-c',
    'PATH=$(echo "$PATH" | tr : "\\n" | grep -v node_modules | paste -sd:) node --version',
  ]);
  const major = Number(/^v(\d+)/.exec(outer ?? '')?.[1] ?? 0);
  const isWell = major >= 20;
  return {
    what: 'Node 20 or later',
    isWell,
    detail: isWell
      ? `${outer}; the scripts run on ${process.version}`
      : 'Install Node 20 or later: https://nodejs.org',
  };
}

async function compiler(): Promise<Finding> {
  const version = await output(['javac', '-version']);
  return {
    what: 'javac (only for the SDK’s JARs)',
    isWell: version ? true : null,
    detail: version ?? 'apt-get install openjdk-17-jdk-headless',
  };
}

function browserFindings(): Promise<Finding[]> {
  return Promise.all(
    browsers.map(async ({ title, remedy, find }) => {
      const found = await find();
      return { what: `${title} for the tests`, isWell: found ? true : null, detail: found?.path ?? remedy };
    }),
  );
}

async function font(): Promise<Finding> {
  const has = await hasDevanagari();
  return {
    what: 'Devanagari font',
    isWell: has === true ? true : null,
    detail: has ? 'installed' : 'apt-get install fonts-noto-core',
  };
}

async function ports(): Promise<Finding> {
  const { emulators } = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8'));
  const taken = await takenPorts(moved(emulators, portOffset(0)));
  return {
    what: 'Free ports',
    isWell: taken.length === 0,
    detail:
      taken.length === 0
        ? 'all free'
        : `taken: ${taken.join(', ')}; end that program or set SANGATHAN_PORT_OFFSET`,
  };
}

const findings = [
  await node(),
  await told('Java 17 or later', requireJava, (version) => `Java ${version}`),
  await compiler(),
  await told('Emulators’ JARs', findJars, ({ found }) =>
    found.map(({ jar, source }) => `${jar} from the ${source}`).join(', '),
  ),
  ...(await browserFindings()),
  await font(),
  await ports(),
];
for (const { what, isWell, detail } of findings) {
  const mark = isWell === true ? '✓' : isWell === false ? '✗' : '–';
  console.log(`${mark} ${what.padEnd(34)}${detail}`);
}
if (findings.some(({ isWell }) => isWell === false)) process.exitCode = 1;
