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
import { Rest } from './processes.ts';

export const projectId = 'demo-sangathan';

/** Java's heap: 56,641 units with their presidents take about a gigabyte of it. */
const usualHeapGiB = 2;

const slowestStart = 180_000;

/** A running suite: the environment that names it to others, and how to end it. */
export interface Suite {
  environment: Record<string, string>;
  hosting: string;
  /** What the emulators say. */
  logFile: string;
  /** Resolves when the emulators have ended, whoever ended them. */
  ended: Promise<void>;
  /** Ends them; asked again, it waits for the same end. */
  stop(): Promise<void>;
}

/** What a shell says of a program that Ctrl-C ended. */
const interruptedCode = 130;

/**
 * Ctrl-C ends the emulators before the program: they are a group of their own, and would keep their ports.
 * A program for which that is the right end has set its exit code before.
 * @returns what takes this back
 */
function onInterrupt(stop: () => Promise<void>): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const interrupted = () => {
    console.error('\nEnding the emulators …');
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
    // Elsewhere Google's client libraries would look for a server that only Google's machines have.
    METADATA_SERVER_DETECTION: 'none',
  };
}

async function untilReady(child: ChildProcess, logFile: string): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Problem(`The emulators did not start in time. See ${logFile}`)),
      slowestStart,
    );
    const settle = (end: () => void) => {
      clearTimeout(late);
      end();
    };
    child.stdout?.on('data', (data) => {
      said = (said + data).slice(-10_000);
      if (said.includes('All emulators ready')) settle(resolve);
    });
    child.once('exit', () =>
      settle(() =>
        reject(new Problem(`The emulators ended at once. The end of ${logFile}:\n${said.slice(-1500)}`)),
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

/** The files of one suite: its configuration, what it says, and a folder for what is temporary. */
async function localFiles(config: object, offset: number) {
  const configFile = join(root, `firebase.local-${offset}.json`);
  await writeFile(configFile, JSON.stringify(config));
  await mkdir(outputFolder, { recursive: true });
  // The Storage emulator keeps files in a folder of one name in it, and removes that when it ends.
  const temporary = await mkdtemp(join(tmpdir(), 'sangathan-'));
  const remove = async () => {
    await rm(configFile, { force: true });
    await rm(temporary, { recursive: true, force: true });
  };
  return { configFile, logFile: join(outputFolder, `emulators-${offset}.log`), temporary, remove };
}

/** Runs firebase-tools, with all that it says in the log file. */
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
    // A group of its own: Ctrl-C reaches this process alone, which then ends the suite in order.
    detached: true,
    env: { ...process.env, ...environment, METADATA_SERVER_DETECTION: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return child;
}

/**
 * Starts the emulators with this project's rules, functions and hosting, and resolves when all are ready.
 * `only` names them as firebase-tools does. @throws Problem with what to install or to end
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
  const rest = new Rest(child.pid);
  // By itself or not: whatever it has started and written ends with it.
  const ended = once(child, 'exit').then(async () => {
    await rest.end();
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
    await rest.note();
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
