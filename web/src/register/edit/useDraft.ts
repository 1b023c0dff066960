import { Field } from '@sangathan/model';
import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { localStore } from '../../platform/offline/browserStorage.ts';
import { draftKey } from '../../platform/session/drafts.ts';
import type { Draft } from './draft.ts';

const Kept = z.partialRecord(Field, z.string());

function read(key: string): Draft {
  try {
    const kept = Kept.safeParse(JSON.parse(localStore.getItem(key) ?? '{}'));
    return kept.success ? (kept.data as Draft) : {};
  } catch {
    return {};
  }
}

/** What the person has typed, kept on this device until it is sent: a call or a reload loses nothing. */
export function useDraft(uid: string, officeBearerId: string) {
  const key = draftKey(uid, officeBearerId);
  const [draft, setDraft] = useState(() => read(key));
  const keep = (next: Draft) => {
    setDraft(next);
    if (Object.keys(next).length === 0) localStore.removeItem(key);
    else localStore.setItem(key, JSON.stringify(next));
  };
  return {
    draft,
    set: (field: Field, typed: string) => keep({ ...draft, [field]: typed }),
    unset: (field: Field) => {
      const { [field]: _, ...rest } = draft;
      keep(rest);
    },
    clear: () => keep({}),
  };
}
