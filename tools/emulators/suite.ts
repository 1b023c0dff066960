import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firebase, root } from './command.ts';
import { localConfig } from './config.ts';
import { findJars } from './jars.ts';
import { requireJava } from './java.ts';
import { type Emulators, portOffset, requireFreePorts } from './ports.ts';
import { Problem } from './problem.ts';
import { Descendants } from './processes.ts';

export const projectId = 'demo-sangathan';

/** Java's heap; 56,641 units with their presidents take about 1 GiB. */
const usualHeapGiB = 2;

const startTimeout = 180_000;

/**
 * No wait for a metadata server of Google Cloud, and two minutes (instead of 30 s) for a function's worker process to
 * start: an event whose worker is not up by then is lost, and a dozen workers at once take longer on two cores.
 */
const emulatorEnvironment = { METADATA_SERVER_DETECTION: 'none', FUNCTIONS_DISCOVERY_TIMEOUT: '120' };

/** A running suite of emulators. */
export interface Suite {
  /** The environment variables that point clients to it. */
  environment: Record<string, string>;
  hosting: string;
  /** The emulators' log. */
  logFile: string;
  /** Resolves when the emulators have exited, for whatever reason. */
  ended: Promise<void>;
  /** Stops them; idempotent. */
  stop(): Promise<void>;
}

/** The exit code of a program that SIGINT ended, by convention. */
const interruptedCode = 130;

/**
 * Stops the emulators on Ctrl-C: they are a process group of their own and would keep their ports. Then exits
 * with `process.exitCode`, where a program has set it.
 * @returns a function that removes the handlers
 */
function onInterrupt(stop: () => Promise<void>): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const interrupted = () => {
    console.error('\nStopping the emulators …');
    void stop().finally(() => process.exit(process.exitCode ?? interruptedCode));
  };
  for (const signal of signals) process.on(signal, interrupted);
  return () => {
    for (const signal of signals) process.off(signal, interrupted);
  };
}

const outputFolder = join(root, '.output');

function portOf(emulators: Emulators, name: string): number {
  const emulator = emulators[name];
  return (typeof emulator === 'object' && emulator.port) || 0;
}

function environmentOf(emulators: Emulators): Record<string, string> {
  const at = (name: string) => `127.0.0.1:${portOf(emulators, name)}`;
  return {
    GCLOUD_PROJECT: projectId,
    FIREBASE_EMULATOR_HUB: at('hub'),
    FIRESTORE_EMULATOR_HOST: at('firestore'),
    FIREBASE_AUTH_EMULATOR_HOST: at('auth'),
    FIREBASE_STORAGE_EMULATOR_HOST: at('storage'),
    // Otherwise Google's client libraries would look for the metadata server of Google Cloud.
    METADATA_SERVER_DETECTION: 'none',
  };
}

async function untilReady(child: ChildProcess, logFile: string): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Problem(`The emulators did not start in time. See ${logFile}`)),
      startTimeout,
    );
    const settle = (end: () => void) => {
      clearTimeout(timer);
      end();
    };
    child.stdout?.on('data', (data) => {
      output = (output + data).slice(-10_000);
      if (output.includes('All emulators ready')) settle(resolve);
    });
    child.once('exit', () =>
      settle(() =>
        reject(
          new Problem(`The emulators exited during startup. The end of ${logFile}:\n${output.slice(-1500)}`),
        ),
      ),
    );
  });
}

async function ending(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT');
  const stuck = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(stuck);
}

/** The files of one suite: its configuration, its log and a temporary folder. */
async function localFiles(config: object, offset: number) {
  const configFile = join(root, `firebase.local-${offset}.json`);
  await writeFile(configFile, JSON.stringify(config));
  await mkdir(outputFolder, { recursive: true });
  // The Storage emulator removes a folder of a fixed name in TMPDIR on exit, so each suite has its own.
  const temporary = await mkdtemp(join(tmpdir(), 'sangathan-'));
  const remove = async () => {
    await rm(configFile, { force: true });
    await rm(temporary, { recursive: true, force: true });
  };
  return { configFile, logFile: join(outputFolder, `emulators-${offset}.log`), temporary, remove };
}

/** Starts firebase-tools, with its output in the log file. */
function launched(
  { configFile, logFile }: { configFile: string; logFile: string },
  only: string[],
  environment: Record<string, string>,
): ChildProcess {
  const [command = '', ...args] = firebase(
    '--config',
    configFile,
    '--project',
    projectId,
    'emulators:start',
    '--only',
    only.join(','),
  );
  const child = spawn(command, args, {
    cwd: root,
    // A process group of its own: Ctrl-C reaches only this process, which then stops the suite in order.
    detached: true,
    env: { ...process.env, ...environment, ...emulatorEnvironment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return child;
}

/**
 * Starts the emulators with this project's rules, functions and hosting, and resolves when all are ready.
 * `only` has the names that firebase-tools gives them. @throws Problem with what to install, or the ports in use
 */
export async function startSuite(
  only: string[],
  offsetByDefault: number,
  heapGiB = usualHeapGiB,
): Promise<Suite> {
  await requireJava();
  const { environment: jars } = await findJars();
  const offset = portOffset(offsetByDefault);
  const config = localConfig(await readFile(join(root, 'firebase.json'), 'utf8'), offset);
  const { emulators } = config;
  await requireFreePorts(emulators);
  const files = await localFiles(config, offset);
  const child = launched(files, only, {
    ...jars,
    JAVA_TOOL_OPTIONS: `-Xmx${heapGiB}g`,
    TMPDIR: files.temporary,
  });
  const descendants = new Descendants(child.pid);
  // However it ends, its descendants and files are cleaned up.
  const ended = once(child, 'exit').then(async () => {
    await descendants.kill();
    await files.remove();
  });
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= ending(child, ended);
    return stopping;
  };
  const ignoreInterrupt = onInterrupt(stop);
  void ended.then(ignoreInterrupt);
  try {
    await untilReady(child, files.logFile);
    await descendants.record();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    environment: environmentOf(emulators),
    hosting: `http://127.0.0.1:${portOf(emulators, 'hosting')}`,
    logFile: files.logFile,
    ended,
    stop,
  };
}
