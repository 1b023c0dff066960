import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { firebase, output, run } from './command.ts';
import { Problem } from './problem.ts';

/** The two programs that need Java. */
export const jars = ['firestore', 'storage'] as const;
export type Jar = (typeof jars)[number];

/** Where a JAR can come from, the first choice first. */
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

/** Lets firebase-tools download the JAR, if its server answers at all; whether it is there now. */
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

/** Builds once, in a folder named after what it is built from, so that a change of either builds anew. */
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
  // Two that build at the same time put the same thing in the same place.
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

/** The SDK's JAR names no main class; a small one beside it does. */
function firestoreFromSdk(sdk: string): Promise<string> {
  const mainClass = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
  return built('firestore-emulator.jar', [sdk, mainClass], (folder) =>
    pack(folder, 'firestore-emulator.jar', mainClass, sdk, false),
  );
}

/** The SDK's JAR holds the whole engine of Storage rules; this project's own program serves it. */
async function storageFromSdk(sdk: string): Promise<string> {
  const source = join(import.meta.dirname, 'StorageRulesRuntime.java');
  return built('storage-rules-runtime.jar', [sdk, await readFile(source)], async (folder) => {
    await run(['javac', '-proc:none', '-cp', sdk, '-d', join(folder, 'classes'), source]);
    await pack(folder, 'storage-rules-runtime.jar', 'StorageRulesRuntime', sdk, true);
  });
}

/** Where one JAR is to be had. */
export interface Found {
  jar: Jar;
  source: Source;
  path: string;
}

/** What there is of a JAR: the value of its variable, whether that and the cached file exist, the SDK's JAR. */
export interface Offer {
  named: string | undefined;
  namedExists: boolean;
  cached: boolean;
  sdk: boolean;
}

/** The first source that offers the JAR; `download` stands for trying to. @throws Problem for a variable that names nothing */
export function choose(jar: Jar, offer: Offer, canDownload: boolean): Source {
  if (offer.named !== undefined) {
    if (offer.namedExists) return 'environment';
    throw new Problem(`${variable[jar]} names ${offer.named}, which is not there. Correct it, or unset it.`);
  }
  if (offer.cached) return 'cache';
  if (canDownload) return 'download';
  if (offer.sdk) return 'sdk';
  throw new Problem(
    `The ${jar} emulator's JAR is missing, and it cannot be downloaded from here.
Do one of these:
  - connect to a network once, and start again: it is then downloaded and kept;
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
  const isAtHand = named !== undefined || offer.cached;
  const source = choose(jar, offer, !isAtHand && (await download(jar)));
  if (source === 'environment') return { jar, source, path: named ?? '' };
  if (source !== 'sdk' || sdk === null) return { jar, source, path: cachedPath(jar) };
  const path = await (jar === 'firestore' ? firestoreFromSdk(sdk) : storageFromSdk(sdk));
  return { jar, source, path };
}

/** Both JARs and the environment that names them to firebase-tools. @throws Problem when one can't be had */
export async function findJars(): Promise<{ found: Found[]; environment: Record<string, string> }> {
  const found = [await find('firestore'), await find('storage')];
  const environment = Object.fromEntries(found.map(({ jar, path }) => [variable[jar], path]));
  return { found, environment };
}
