import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { newId } from '../id.ts';
import { localStore } from './browserStorage.ts';
import { type CachedData, plain, revived } from './cachedData.ts';
import { problemOf, reportStorageProblem } from './storageProblem.ts';

/**
 * The document cache: what has been read, for reading offline. The Firestore SDK's own persistent cache never
 * opens again after a reload in WebKit (firebase/firebase-js-sdk#8081), and blocks every read. Nothing waits
 * for this one.
 *
 * Entries belong to a generation, and a generation to one grant. `clearCache` ends the generation in local
 * storage, so that nothing is read from it even if the database does not answer.
 */
interface Cache extends DBSchema {
  reads: {
    key: [generation: string, read: string];
    value: { generation: string; read: string; data: CachedData; storedAt: number };
    indexes: { storedAt: number };
  };
}

const databaseName = 'register';
/** Raise it with any change of `Cache`; the upgrade empties the cache. */
const databaseVersion = 1;

/** Timeout for opening the database, in milliseconds; then the page does without. */
const slowestOpening = 2000;

/** Timeout for a transaction, in milliseconds; then the page does without the database. */
const slowestAnswer = 5000;

/** Maximum number of cached reads; beyond it the oldest are evicted. */
const mostReads = 300;

/** A list of more documents is not cached. */
const mostDocuments = 500;

const generationKey = 'cache';

function opened(): Promise<IDBPDatabase<Cache>> {
  return openDB<Cache>(databaseName, databaseVersion, {
    upgrade(database) {
      for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
      const reads = database.createObjectStore('reads', { keyPath: ['generation', 'read'] });
      reads.createIndex('storedAt', 'storedAt');
    },
    // Otherwise a page of a newer release could not upgrade the database.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** The database; null where there is none or it does not open in time. */
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

/** Opens the database once; resolves to whether there is one, within `slowestOpening`. */
export async function openCache(): Promise<boolean> {
  if (opening === undefined) {
    opening = openedInTime();
    if ((await opening) !== null) void removeEnded();
  }
  return (await opening) !== null;
}

type Store<M extends IDBTransactionMode> = IDBPObjectStore<Cache, 'reads'[], 'reads', M>;

const running = new Set<{ abort(): void }>();

// In WebKit, a transaction that is open when its page is left blocks the store for every later page.
if (typeof window !== 'undefined') {
  addEventListener('pagehide', () => {
    for (const transaction of running) transaction.abort();
  });
}

/** @throws Error when the database does not answer within `slowestAnswer`; it is not used again on this page */
function answerInTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reportStorageProblem('unresponsive');
      opening = Promise.resolve(null);
      reject(new Error('the database does not answer'));
    }, slowestAnswer);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** Runs the work in a transaction; undefined without a database, or when it fails. */
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
    // Aborted by `pagehide`: nothing to report.
    if ((error as Error).name !== 'AbortError') reportStorageProblem(problemOf(error));
    return undefined;
  }
}

/** The cache of one read. */
export interface ReadCache {
  /** The server's last answer; undefined when it is not cached. */
  read(): Promise<CachedData | undefined>;
  write(data: CachedData): Promise<void>;
  /** For what no longer exists, or this person may no longer read. */
  remove(): Promise<void>;
}

/** For a read that is not cached. */
export const noCache: ReadCache = {
  read: async () => undefined,
  write: async () => {},
  remove: async () => {},
};

/** The cache of the read that `key` identifies. */
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
      // The cache may have been cleared meanwhile.
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

/** Deletes the entries of ended generations, also of those whose deletion the database has not answered. */
async function removeEnded(): Promise<void> {
  await transact('readwrite', async (store) => {
    const generation = localStore.getItem(generationKey);
    if (generation === null) return store.clear();
    await store.delete(IDBKeyRange.upperBound([generation], true));
    await store.delete(IDBKeyRange.lowerBound([generation, []], true));
  });
}

/** Ends the generation, so that nothing of it is read any more; then deletes its entries. */
export async function clearCache(): Promise<void> {
  localStore.removeItem(generationKey);
  await removeEnded();
}
