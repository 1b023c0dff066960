import { problemOf, reportStorageProblem } from './storageProblem.ts';

/** What the app uses of the browser's key-value storage. */
export interface BrowserStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  keys(): string[];
}

/**
 * The browser's storage, with a fallback in memory for what it refuses (a private window, a full disk). The
 * problem is reported; no method throws.
 */
export function tolerant(open: () => Storage): BrowserStorage {
  const memory = new Map<string, string>();
  /** Keys that the browser refused to remove. */
  const removed = new Set<string>();
  const attempt = <T>(work: (storage: Storage) => T, otherwise: T): T => {
    try {
      return work(open());
    } catch (error) {
      reportStorageProblem(problemOf(error));
      return otherwise;
    }
  };
  return {
    getItem(key) {
      if (removed.has(key)) return null;
      return memory.get(key) ?? attempt((storage) => storage.getItem(key), null);
    },
    setItem(key, value) {
      removed.delete(key);
      const isStored = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      }, false);
      if (isStored) memory.delete(key);
      else memory.set(key, value);
    },
    removeItem(key) {
      memory.delete(key);
      const isRemoved = attempt((storage) => {
        storage.removeItem(key);
        return true;
      }, false);
      if (!isRemoved) removed.add(key);
    },
    keys() {
      const stored = attempt((storage) => Object.keys(storage), []);
      return [...new Set([...stored, ...memory.keys()])].filter((key) => !removed.has(key));
    },
  };
}

/** Lasts until the site's data is cleared. */
export const localStore = tolerant(() => localStorage);

/** Lasts as long as the tab. */
export const sessionStore = tolerant(() => sessionStorage);
