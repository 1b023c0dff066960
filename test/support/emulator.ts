import { region } from '@sangathan/model';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';

/** The project under test; it and the emulators' hosts come from the environment. */
export const project = process.env.GCLOUD_PROJECT ?? 'demo-sangathan';

const app = getApps()[0] ?? initializeApp({ projectId: project, storageBucket: `${project}.appspot.com` });

/** Admin clients, to which rules do not apply. */
export const db = getFirestore(app);
export const auth = getAuth(app);
export const bucket = getStorage(app).bucket();

/** The origin of an emulator, from the hub. */
async function originOf(emulator: 'functions' | 'hosting'): Promise<string> {
  const hub = process.env.FIREBASE_EMULATOR_HUB;
  if (!hub)
    throw new Error('These tests need the emulators: run them with npm run test:functions or test:browser.');
  const running: Record<string, { host: string; port: number }> = await (
    await fetch(`http://${hub}/emulators`)
  ).json();
  const found = running[emulator];
  if (!found) throw new Error(`The ${emulator} emulator is not running.`);
  return `http://${found.host}:${found.port}`;
}

/** The address of an HTTPS or callable function. */
export async function functionAddress(name: string): Promise<string> {
  return `${await originOf('functions')}/${project}/${region}/${name}`;
}

/** The origin of the app and the public pages. */
export const hostingOrigin = () => originOf('hosting');

/** Deletes every document, without triggering functions. */
export async function clearFirestore(): Promise<void> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  const path = `emulator/v1/projects/${project}/databases/(default)/documents`;
  const answer = await fetch(`http://${host}/${path}`, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`clearing Firestore failed: ${answer.status}`);
}

/**
 * Polls until a read is as expected, for what triggers do asynchronously.
 * @throws Error with the last value read, after `timeout` milliseconds
 */
export async function eventually<T>(
  read: () => Promise<T>,
  isRight: (found: T) => boolean,
  timeout = 90_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await read();
    if (isRight(found)) return found;
    if (Date.now() > end) throw new Error(`timed out; the last value was ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Waits long enough for every trigger of a write to have run, for tests of what must not happen. */
export const quiet = () => new Promise((resolve) => setTimeout(resolve, 2500));
