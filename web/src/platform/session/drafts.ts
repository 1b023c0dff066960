import { newId } from '../id.ts';
import { localStore } from '../offline/browserStorage.ts';

const prefix = 'draft:';

/** What a person has typed and not sent stays on this device under this key, until they sign out. */
export function draftKey(uid: string, officeBearerId: string): string {
  return `${prefix}${uid}:${officeBearerId}`;
}

/** The id of what is being entered anew: the same after a reload, so that what was sent twice is there once. */
export function draftId(key: string): string {
  const idKey = `${key}:id`;
  const id = localStore.getItem(idKey) ?? newId();
  localStore.setItem(idKey, id);
  return id;
}

export function forgetDraftId(key: string): void {
  localStore.removeItem(`${key}:id`);
}

export function forgetDrafts(): void {
  for (const key of localStore.keys()) if (key.startsWith(prefix)) localStore.removeItem(key);
}
