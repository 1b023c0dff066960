import { type FirebaseApp, type FirebaseOptions, initializeApp } from 'firebase/app';
import {
  type Auth,
  browserLocalPersistence,
  connectAuthEmulator,
  initializeAuth,
  inMemoryPersistence,
} from 'firebase/auth';
import {
  connectFirestoreEmulator,
  type Firestore,
  initializeFirestore,
  memoryLocalCache,
} from 'firebase/firestore';
import { type Functions, getFunctions } from 'firebase/functions';
import { connectStorageEmulator, type FirebaseStorage, getStorage } from 'firebase/storage';

/** The Firebase services of this page. */
export interface Services {
  auth: Auth;
  firestore: Firestore;
  functions: Functions;
  storage: FirebaseStorage;
  /** The Auth emulator's address in the demonstration; null in production. */
  demo: { authUrl: string; projectId: string } | null;
}

type Emulators = Record<'auth' | 'firestore' | 'storage', { host: string; port: number }>;

/** Hosting serves the project's configuration, so that no key or name is in the code. */
async function hostedOptions(): Promise<FirebaseOptions> {
  const response = await fetch('/__/firebase/init.json');
  return response.json();
}

/** Hosting's emulator lists the others in a script for the older SDK; only its data is read. */
async function hostedEmulators(): Promise<Emulators> {
  const response = await fetch('/__/firebase/init.js?useEmulator=true');
  const json = /var firebaseEmulators = (\{[\s\S]*?\n\});/.exec(await response.text())?.[1];
  if (!json) throw new Error('the emulators are not described by Hosting');
  return JSON.parse(json);
}

async function startAppCheck(app: FirebaseApp, siteKey: string): Promise<void> {
  const { initializeAppCheck, ReCaptchaEnterpriseProvider } = await import('firebase/app-check');
  initializeAppCheck(app, {
    provider: new ReCaptchaEnterpriseProvider(siteKey),
    isTokenAutoRefreshEnabled: true,
  });
}

/** The Firebase app, and the emulators' addresses in the demonstration. */
async function startApp(): Promise<{ app: FirebaseApp; emulators: Emulators | null }> {
  const options = await hostedOptions();
  const app = initializeApp(options);
  const siteKey = import.meta.env.VITE_APP_CHECK_SITE_KEY;
  const isDemo = options.projectId?.startsWith('demo-') ?? false;
  if (!isDemo && siteKey) await startAppCheck(app, siteKey);
  // Before Auth starts: it checks a stored session at once, and must know by then against which server.
  return { app, emulators: isDemo ? await hostedEmulators() : null };
}

/** Connects Auth to its emulator; returns its address. */
function joinEmulator(auth: Auth, emulators: Emulators): Services['demo'] {
  const authUrl = `http://${emulators.auth.host}:${emulators.auth.port}`;
  connectAuthEmulator(auth, authUrl, { disableWarnings: true });
  auth.settings.appVerificationDisabledForTesting = true;
  return { authUrl, projectId: auth.app.options.projectId ?? '' };
}

/** Connects to Firebase; `services.ts` calls this once, on first use. */
export async function connect(): Promise<Services> {
  const { app, emulators } = await startApp();
  const auth = initializeAuth(app, { persistence: [browserLocalPersistence, inMemoryPersistence] });
  // In memory: the app has a document cache of its own.
  const firestore = initializeFirestore(app, { localCache: memoryLocalCache() });
  // Hosting passes calls on, so that the content policy need not allow everybody's functions.
  const functions = getFunctions(app, `${location.origin}/call`);
  const storage = getStorage(app);
  if (emulators === null) return { auth, firestore, functions, storage, demo: null };

  const demo = joinEmulator(auth, emulators);
  connectFirestoreEmulator(firestore, emulators.firestore.host, emulators.firestore.port);
  connectStorageEmulator(storage, emulators.storage.host, emulators.storage.port);
  return { auth, firestore, functions, storage, demo };
}
