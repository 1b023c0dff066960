import { region } from '@sangathan/model';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';

/** The project under test; `firebase emulators:exec` names it, and every host below. */
export const project = process.env.GCLOUD_PROJECT ?? 'demo-sangathan';

const app = getApps()[0] ?? initializeApp({ projectId: project, storageBucket: `${project}.appspot.com` });

/** The server's own clients: rules do not apply to them. */
export const db = getFirestore(app);
export const auth = getAuth(app);
export const bucket = getStorage(app).bucket();

/** Where an emulator listens, by the hub's own word. */
async function originOf(emulator: 'functions' | 'hosting'): Promise<string> {
  const hub = process.env.FIREBASE_EMULATOR_HUB;
  if (!hub) throw new Error('These tests run inside `firebase emulators:exec`.');
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

/** Removes every document. No function is told. */
export async function clearFirestore(): Promise<void> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  const path = `emulator/v1/projects/${project}/databases/(default)/documents`;
  const answer = await fetch(`http://${host}/${path}`, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`clearing Firestore failed: ${answer.status}`);
}

/**
 * Reads again and again until what is read is as it should be, for what a trigger does in its own time.
 * @throws Error with what was read last, after `patience` milliseconds
 */
export async function eventually<T>(
  read: () => Promise<T>,
  isRight: (found: T) => boolean,
  patience = 90_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await read();
    if (isRight(found)) return found;
    if (Date.now() > end) throw new Error(`waited in vain; found ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Long enough for every trigger of a write to have run: for tests of what must not happen. */
export const quiet = () => new Promise((resolve) => setTimeout(resolve, 2500));
