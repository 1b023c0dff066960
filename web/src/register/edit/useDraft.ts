import { Field } from '@sangathan/model';
import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { localStore } from '../../platform/offline/browserStorage.ts';
import { draftKey } from '../../platform/session/drafts.ts';
import type { Draft } from './draft.ts';

const StoredDraft = z.partialRecord(Field, z.string());

function read(key: string): Draft {
  try {
    const stored = StoredDraft.safeParse(JSON.parse(localStore.getItem(key) ?? '{}'));
    return stored.success ? (stored.data as Draft) : {};
  } catch {
    return {};
  }
}

/** The draft of an entry, stored on this device until it is sent, so that a reload loses nothing. */
export function useDraft(uid: string, officeBearerId: string) {
  const key = draftKey(uid, officeBearerId);
  const [draft, setDraft] = useState(() => read(key));
  const store = (next: Draft) => {
    setDraft(next);
    if (Object.keys(next).length === 0) localStore.removeItem(key);
    else localStore.setItem(key, JSON.stringify(next));
  };
  return {
    draft,
    set: (field: Field, typed: string) => store({ ...draft, [field]: typed }),
    unset: (field: Field) => {
      const { [field]: _, ...rest } = draft;
      store(rest);
    },
    clear: () => store({}),
  };
}
