import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { newId } from '../id.ts';
import { localStore } from './browserStorage.ts';
import { type CachedData, plain, revived } from './cachedData.ts';
import { problemOf, reportStorageProblem } from './storageProblem.ts';

/**
 * What this device has read of the register, so that it can be read again without a network. The
 * Firestore SDK's own cache does the same, but its database never opens again after a reload in WebKit
 * (firebase/firebase-js-sdk#8081), and everything waits for it. Nothing waits for this one.
 *
 * The cache is of one grant: each is read and written under its generation, which `clearCache` ends at
 * once, whatever the database answers.
 */
interface Cache extends DBSchema {
  reads: {
    key: [generation: string, read: string];
    value: { generation: string; read: string; data: CachedData; storedAt: number };
    indexes: { storedAt: number };
  };
}

const databaseName = 'register';
/** Raise it with any change of `Cache`: the cache then begins anew. */
const databaseVersion = 1;

/** How long the database may take to open before the page goes on without it, in milliseconds. */
const slowestOpening = 2000;

/** How long it may take to answer before the page goes on without it, in milliseconds. */
const slowestAnswer = 5000;

/** Most reads that are kept; the oldest give way. */
const mostReads = 300;

/** Most documents of one read that is kept; a longer list is read anew. */
const mostDocuments = 500;

const generationKey = 'cache';

function opened(): Promise<IDBPDatabase<Cache>> {
  return openDB<Cache>(databaseName, databaseVersion, {
    upgrade(database) {
      for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
      const reads = database.createObjectStore('reads', { keyPath: ['generation', 'read'] });
      reads.createIndex('storedAt', 'storedAt');
    },
    // A newer page of this app waits for its own version.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** The database, or `null` where there is none or it does not open in time. */
async function openedInTime(): Promise<IDBPDatabase<Cache> | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, slowestOpening, null));
  try {
    const database = await Promise.race([opened(), late]);
    if (database === null) reportStorageProblem('unresponsive');
    return database;
  } catch (error) {
    reportStorageProblem(problemOf(error));
    return null;
  }
}

let opening: Promise<IDBPDatabase<Cache> | null> | undefined;

/** Opens the database once; resolves within `slowestOpening`, to whether there is one. */
export async function openCache(): Promise<boolean> {
  opening ??= openedInTime();
  return (await opening) !== null;
}

type Store<M extends IDBTransactionMode> = IDBPObjectStore<Cache, 'reads'[], 'reads', M>;

const running = new Set<{ abort(): void }>();

// In WebKit, a page that is left with a transaction under way blocks the store for every page after it.
if (typeof window !== 'undefined') {
  addEventListener('pagehide', () => {
    for (const transaction of running) transaction.abort();
  });
}

/** What a transaction comes to; rejects where the database does not answer in time. */
function answerInTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reportStorageProblem('unresponsive');
      // For this page there is no database from here on.
      opening = Promise.resolve(null);
      reject(new Error('the database does not answer'));
    }, slowestAnswer);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** Does its work in a transaction; `undefined` where there is no database, or it refuses. */
async function transact<T, M extends IDBTransactionMode>(
  mode: M,
  work: (store: Store<M>) => Promise<T>,
): Promise<T | undefined> {
  await openCache();
  const database = await opening;
  if (!database) return undefined;
  const transaction = database.transaction<'reads'[], M>(['reads'], mode);
  const remove = () => running.delete(transaction);
  running.add(transaction);
  transaction.done.then(remove, remove);
  try {
    const [result] = await answerInTime(
      Promise.all([work(transaction.objectStore('reads')), transaction.done]),
    );
    return result;
  } catch (error) {
    // Left for another page: what was not written is read anew there.
    if ((error as Error).name !== 'AbortError') reportStorageProblem(problemOf(error));
    return undefined;
  }
}

/** What is kept of one read. */
export interface ReadCache {
  /** What the server answered last; `undefined` when nothing is kept. */
  read(): Promise<CachedData | undefined>;
  write(data: CachedData): Promise<void>;
  /** Forgets what the server no longer answers, or not to this person. */
  remove(): Promise<void>;
}

/** For a read that is not kept. */
export const noCache: ReadCache = {
  read: async () => undefined,
  write: async () => {},
  remove: async () => {},
};

/** The cache of one read; `key` tells it from all others. */
export function cacheOf(key: string): ReadCache {
  const remove = async () => {
    const generation = localStore.getItem(generationKey);
    if (generation !== null) await transact('readwrite', (store) => store.delete([generation, key]));
  };
  return {
    async read() {
      const generation = localStore.getItem(generationKey);
      if (generation === null) return undefined;
      const found = await transact('readonly', (store) => store.get([generation, key]));
      // Cleared while it was read.
      if (found === undefined || localStore.getItem(generationKey) !== generation) return undefined;
      return revived(found.data);
    },
    async write(data) {
      if (Array.isArray(data) && data.length > mostDocuments) return remove();
      const generation = localStore.getItem(generationKey) ?? newId();
      localStore.setItem(generationKey, generation);
      const read = { generation, read: key, data: plain(data), storedAt: Date.now() };
      await transact('readwrite', async (store) => {
        await store.put(read);
        await trim(store);
      });
    },
    remove,
  };
}

async function trim(store: Store<'readwrite'>): Promise<void> {
  let excess = (await store.count()) - mostReads;
  let oldest = excess > 0 ? await store.index('storedAt').openCursor() : null;
  while (oldest && excess > 0) {
    await oldest.delete();
    excess -= 1;
    oldest = await oldest.continue();
  }
}

/** Forgets everything: from here on nothing of it is read, and then it is removed. */
export async function clearCache(): Promise<void> {
  const generation = localStore.getItem(generationKey);
  localStore.removeItem(generationKey);
  if (generation === null) return;
  // What is read from here on is of the next generation, and stays.
  const ofGeneration = IDBKeyRange.bound([generation], [generation, []]);
  await transact('readwrite', (store) => store.delete(ofGeneration));
}
