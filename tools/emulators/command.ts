import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem } from './problem.ts';

/** The project's root folder, from which every command runs. */
export const root = join(import.meta.dirname, '..', '..');

const binaryOf = (name: string, binary: string) =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), binary);

/** The command line of firebase-tools with these arguments, run by the current Node. */
export function firebase(...args: string[]): string[] {
  return [process.execPath, binaryOf('firebase-tools', 'lib/bin/firebase.js'), ...args];
}

/** Vitest, likewise: npx would not forward signals to it. */
export function vitest(...args: string[]): string[] {
  return [process.execPath, binaryOf('vitest', 'vitest.mjs'), ...args];
}

export interface RunOptions {
  environment?: Record<string, string>;
  /** `true` lets the command write to this terminal. */
  shown?: boolean;
  /** The timeout after which the command is killed. */
  seconds?: number;
  /** Kills the command when aborted; its reason is then thrown. */
  signal?: AbortSignal;
}

/** Runs a command. @returns its output @throws Problem with the output if it fails */
export async function run(
  [command = '', ...args]: string[],
  { environment = {}, shown = false, seconds, signal }: RunOptions = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    ...(seconds && { timeout: seconds * 1000 }),
    ...(signal && { signal }),
  });
  const chunks: string[] = [];
  child.stdout?.on('data', (data) => chunks.push(String(data)));
  child.stderr?.on('data', (data) => chunks.push(String(data)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    signal?.throwIfAborted();
    throw new Problem(error.code === 'ENOENT' ? `The command "${command}" is not installed.` : error.message);
  });
  const text = chunks.join('');
  if (code !== 0)
    throw new Problem(`${[command, ...args].join(' ')} failed.${text && `\n${text.trimEnd()}`}`);
  return text;
}

/** The trimmed output of a command; `null` if it isn't installed or fails. */
export async function output(command: string[]): Promise<string | null> {
  return run(command, { seconds: 20 }).then(
    (text) => text.trim(),
    () => null,
  );
}
