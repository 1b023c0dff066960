import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './command.ts';
import { portOffset } from './ports.ts';
import { Problem } from './problem.ts';
import { projectId } from './suite.ts';

/** An emulator, as the hub describes it. */
interface Running {
  host: string;
  port: number;
}
type Emulator = 'auth' | 'firestore' | 'functions' | 'storage';

async function hubAddress(): Promise<string> {
  if (process.env.FIREBASE_EMULATOR_HUB) return process.env.FIREBASE_EMULATOR_HUB;
  const { emulators } = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8'));
  return `127.0.0.1:${emulators.hub.port + portOffset(0)}`;
}

/**
 * The addresses of the running emulators, from their hub. Sets the environment for client libraries that are
 * loaded afterwards. @throws Problem if one that is `needed` does not run
 */
export async function runningEmulators(needed: readonly Emulator[]): Promise<Record<Emulator, string>> {
  const hub = await hubAddress();
  const answer = await fetch(`http://${hub}/emulators`).catch(() => null);
  const running = answer?.ok ? ((await answer.json()) as Partial<Record<Emulator, Running>>) : {};
  const missing = needed.find((name) => !running[name]);
  if (missing) throw new Problem('The emulators are not running. Start them in another terminal: npm start');
  const at = (name: Emulator) => (running[name] ? `${running[name].host}:${running[name].port}` : '');
  process.env.FIREBASE_EMULATOR_HUB = hub;
  process.env.FIRESTORE_EMULATOR_HOST = at('firestore');
  process.env.GCLOUD_PROJECT ??= projectId;
  // Otherwise Google's client libraries would look for the metadata server of Google Cloud.
  process.env.METADATA_SERVER_DETECTION ??= 'none';
  return {
    auth: at('auth'),
    firestore: at('firestore'),
    functions: at('functions'),
    storage: at('storage'),
  };
}
