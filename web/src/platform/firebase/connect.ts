import { region } from '@sangathan/model';
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
import { connectFunctionsEmulator, type Functions, getFunctions } from 'firebase/functions';
import { connectStorageEmulator, type FirebaseStorage, getStorage } from 'firebase/storage';

/** The Firebase services of this page. */
export interface Services {
  auth: Auth;
  firestore: Firestore;
  functions: Functions;
  storage: FirebaseStorage;
  /** Where the Auth emulator stands in the demonstration, `null` in production. */
  demo: { authUrl: string; projectId: string } | null;
}

type Emulators = Record<'auth' | 'firestore' | 'functions' | 'storage', { host: string; port: number }>;

/** Hosting says which project this is, so that no key or name stands in the code. */
async function hostedOptions(): Promise<FirebaseOptions> {
  const response = await fetch('/__/firebase/init.json');
  return response.json();
}

/** Hosting's emulator names its neighbours in a script made for the older SDK; only the data is read. */
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

/** An app of this page, and where the emulators stand if this is the demonstration. */
async function startApp(): Promise<{ app: FirebaseApp; emulators: Emulators | null }> {
  const options = await hostedOptions();
  const app = initializeApp(options);
  const siteKey = import.meta.env.VITE_APP_CHECK_SITE_KEY;
  const isDemo = options.projectId?.startsWith('demo-') ?? false;
  if (!isDemo && siteKey) await startAppCheck(app, siteKey);
  // Asked before Auth begins: a session kept on this device is checked at once, and with whom is then settled.
  return { app, emulators: isDemo ? await hostedEmulators() : null };
}

/** Joins Auth and Functions to the emulators; says where Auth's stands. */
function joinEmulators(auth: Auth, functions: Functions, emulators: Emulators): Services['demo'] {
  const authUrl = `http://${emulators.auth.host}:${emulators.auth.port}`;
  connectAuthEmulator(auth, authUrl, { disableWarnings: true });
  auth.settings.appVerificationDisabledForTesting = true;
  connectFunctionsEmulator(functions, emulators.functions.host, emulators.functions.port);
  return { authUrl, projectId: auth.app.options.projectId ?? '' };
}

/** Connects this page; `services.ts` does so once, when something first needs it. */
export async function connect(): Promise<Services> {
  const { app, emulators } = await startApp();
  const auth = initializeAuth(app, { persistence: [browserLocalPersistence, inMemoryPersistence] });
  // In memory: what is to be read without a network is in the app's own cache.
  const firestore = initializeFirestore(app, { localCache: memoryLocalCache() });
  const functions = getFunctions(app, region);
  const storage = getStorage(app);
  if (emulators === null) return { auth, firestore, functions, storage, demo: null };

  const demo = joinEmulators(auth, functions, emulators);
  connectFirestoreEmulator(firestore, emulators.firestore.host, emulators.firestore.port);
  connectStorageEmulator(storage, emulators.storage.host, emulators.storage.port);
  return { auth, firestore, functions, storage, demo };
}
