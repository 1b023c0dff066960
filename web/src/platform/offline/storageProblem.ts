/** Why storage fails: a private window or a setting forbids it, the disk is full, or IndexedDB does not answer. */
export type StorageProblem = 'forbidden' | 'full' | 'unresponsive';

let problem: StorageProblem | null = null;
const listeners = new Set<() => void>();

/** The first problem of this page; null while there is none. */
export function storageProblem(): StorageProblem | null {
  return problem;
}

/** Records the first problem and notifies the listeners; later ones are ignored. */
export function reportStorageProblem(found: StorageProblem): void {
  if (problem !== null) return;
  problem = found;
  for (const listener of listeners) listener();
}

/** Distinguishes a full disk from forbidden storage. */
export function problemOf(error: unknown): StorageProblem {
  const { name } = (error ?? {}) as { name?: string };
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' ? 'full' : 'forbidden';
}

/** @returns the function that ends the subscription */
export function onStorageProblem(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
