import { localStore } from '../offline/browserStorage.ts';
import { clearCache } from '../offline/documentCache.ts';

/** Settings, which are nobody's. */
const settings: readonly string[] = ['language'];

/** The SDK looks after its own keys. */
const isHeld = (key: string) => !settings.includes(key) && !key.startsWith('firebase');

/**
 * Removes what this device holds of the register and of the person, whoever has put it there: the document cache,
 * drafts, the outbox. `except`: keys that stay.
 */
export async function forgetHeld(...except: string[]): Promise<void> {
  const cleared = clearCache();
  for (const key of localStore.keys()) if (isHeld(key) && !except.includes(key)) localStore.removeItem(key);
  await cleared;
}
