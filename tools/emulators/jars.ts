import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { firebase, output, run } from './command.ts';
import { Problem } from './problem.ts';

/** The emulators that run on Java. */
export const jars = ['firestore', 'storage'] as const;
export type Jar = (typeof jars)[number];

/** Where a JAR can come from, in order of preference. */
export const sources = ['environment', 'cache', 'download', 'sdk'] as const;
export type Source = (typeof sources)[number];

const variable: Record<Jar, string> = {
  firestore: 'FIRESTORE_EMULATOR_BINARY_PATH',
  storage: 'STORAGE_EMULATOR_BINARY_PATH',
};

interface Download {
  remoteUrl: string;
  downloadPathRelativeToCacheDir: string;
}
const downloads: Record<Jar, Download> = createRequire(import.meta.url)(
  'firebase-tools/lib/emulator/downloadableEmulatorInfo.json',
);

function cachedPath(jar: Jar): string {
  const folder = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  return join(folder, downloads[jar].downloadPathRelativeToCacheDir);
}

/** Lets firebase-tools download the JAR, if its server is reachable. @returns whether it is cached now */
async function download(jar: Jar): Promise<boolean> {
  const answers = await fetch(downloads[jar].remoteUrl, {
    method: 'HEAD',
    signal: AbortSignal.timeout(5000),
  }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!answers) return false;
  await run(firebase(`setup:emulators:${jar}`), { seconds: 300 });
  return existsSync(cachedPath(jar));
}

/** The Firestore emulator's JAR in an installed Google Cloud SDK. */
async function sdkJar(): Promise<string | null> {
  const gcloud = await output(['gcloud', 'info', '--format=value(installation.sdk_root)']);
  const roots = [
    process.env.CLOUDSDK_ROOT,
    gcloud,
    '/usr/lib/google-cloud-sdk',
    join(homedir(), 'google-cloud-sdk'),
  ];
  const candidates = roots.flatMap((root) =>
    root ? [join(root, 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar')] : [],
  );
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Builds a JAR once, in a folder named by the hash of its inputs, so that a changed input rebuilds it. */
async function built(
  name: string,
  from: (string | Buffer)[],
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const hash = from
    .reduce((sum, part) => sum.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);
  const folder = join(homedir(), '.cache', 'sangathan', hash);
  const jar = join(folder, name);
  if (existsSync(jar)) return jar;
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-`);
  await build(work);
  // It fails if a concurrent build has already produced the same folder.
  await rename(work, folder).catch(() => rm(work, { recursive: true }));
  return jar;
}

async function pack(
  folder: string,
  name: string,
  mainClass: string,
  sdk: string,
  classes: boolean,
): Promise<void> {
  const manifest = join(folder, 'manifest');
  await writeFile(manifest, `Main-Class: ${mainClass}\nClass-Path: file://${sdk}\n`);
  await run([
    'jar',
    'cfm',
    join(folder, name),
    manifest,
    ...(classes ? ['-C', join(folder, 'classes'), '.'] : []),
  ]);
}

/** The SDK's JAR names no main class in its manifest, so a small JAR beside it does. */
function firestoreFromSdk(sdk: string): Promise<string> {
  const mainClass = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
  return built('firestore-emulator.jar', [sdk, mainClass], (folder) =>
    pack(folder, 'firestore-emulator.jar', mainClass, sdk, false),
  );
}

/** The SDK's JAR contains the engine of the Storage rules; StorageRulesRuntime.java serves it. */
async function storageFromSdk(sdk: string): Promise<string> {
  const source = join(import.meta.dirname, 'StorageRulesRuntime.java');
  return built('storage-rules-runtime.jar', [sdk, await readFile(source)], async (folder) => {
    await run(['javac', '-proc:none', '-cp', sdk, '-d', join(folder, 'classes'), source]);
    await pack(folder, 'storage-rules-runtime.jar', 'StorageRulesRuntime', sdk, true);
  });
}

/** A JAR and its source. */
export interface Found {
  jar: Jar;
  source: Source;
  path: string;
}

/** The available sources of a JAR: its environment variable and whether that file exists, the cache, the SDK. */
export interface Offer {
  named: string | undefined;
  namedExists: boolean;
  cached: boolean;
  sdk: boolean;
}

/** The preferred source of a JAR. @throws Problem if its variable names a missing file, or there is no source */
export function choose(jar: Jar, offer: Offer, canDownload: boolean): Source {
  if (offer.named !== undefined) {
    if (offer.namedExists) return 'environment';
    throw new Problem(
      `${variable[jar]} names ${offer.named}, which does not exist. Correct it, or unset it.`,
    );
  }
  if (offer.cached) return 'cache';
  if (canDownload) return 'download';
  if (offer.sdk) return 'sdk';
  throw new Problem(
    `The ${jar} emulator's JAR is missing, and it cannot be downloaded from here.
Do one of these:
  - connect to a network once, and start again: it is then downloaded and cached;
  - install the Google Cloud SDK's component: apt-get install google-cloud-cli-firestore-emulator
  - set ${variable[jar]} to a JAR that you have.`,
  );
}

async function find(jar: Jar): Promise<Found> {
  const named = process.env[variable[jar]];
  const sdk = await sdkJar();
  const offer = {
    named,
    namedExists: named !== undefined && existsSync(named),
    cached: existsSync(cachedPath(jar)),
    sdk: sdk !== null,
  };
  const isLocal = named !== undefined || offer.cached;
  const source = choose(jar, offer, !isLocal && (await download(jar)));
  if (source === 'environment') return { jar, source, path: named ?? '' };
  if (source !== 'sdk' || sdk === null) return { jar, source, path: cachedPath(jar) };
  const path = await (jar === 'firestore' ? firestoreFromSdk(sdk) : storageFromSdk(sdk));
  return { jar, source, path };
}

/** Both JARs, and the environment that names them to firebase-tools. @throws Problem if one can't be found */
export async function findJars(): Promise<{ found: Found[]; environment: Record<string, string> }> {
  const found = [await find('firestore'), await find('storage')];
  const environment = Object.fromEntries(found.map(({ jar, path }) => [variable[jar], path]));
  return { found, environment };
}
