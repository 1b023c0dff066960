/**
 * Why this browser does not keep what it is given: a private window or a setting forbids it, the phone is
 * full, or its database does not answer.
 */
export type StorageProblem = 'forbidden' | 'full' | 'unresponsive';

let problem: StorageProblem | null = null;
const listeners = new Set<() => void>();

/** The first problem that was met on this page; `null` while all is well. */
export function storageProblem(): StorageProblem | null {
  return problem;
}

/** Remembers the first problem, and tells whoever shows it. */
export function reportStorageProblem(found: StorageProblem): void {
  if (problem !== null) return;
  problem = found;
  for (const listener of listeners) listener();
}

/** A full disk is told apart from storage that is forbidden. */
export function problemOf(error: unknown): StorageProblem {
  const { name } = (error ?? {}) as { name?: string };
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' ? 'full' : 'forbidden';
}

/** @returns what ends the subscription */
export function onStorageProblem(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
