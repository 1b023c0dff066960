import { newId } from '../id.ts';
import { localStore } from '../offline/browserStorage.ts';

const prefix = 'draft:';

/** The storage key of a draft; drafts last until they are sent, or the grant is gone, or the person signs out. */
export function draftKey(uid: string, officeBearerId: string): string {
  return `${prefix}${uid}:${officeBearerId}`;
}

/** The request id of a new entry's draft: the same after a reload, so that a retry is idempotent. */
export function draftId(key: string): string {
  const idKey = `${key}:id`;
  const id = localStore.getItem(idKey) ?? newId();
  localStore.setItem(idKey, id);
  return id;
}

export function forgetDraftId(key: string): void {
  localStore.removeItem(`${key}:id`);
}
