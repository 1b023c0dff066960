const prefix = 'draft:';

/** What a person has typed and not sent stays on this device under this key, until they sign out. */
export function draftKey(uid: string, officeBearerId: string): string {
  return `${prefix}${uid}:${officeBearerId}`;
}

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
