import { Failure, type Field, type Patch } from '@sangathan/model';
import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PhotoField } from '../../photo/PhotoField.tsx';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { useAction } from '../../platform/useAction.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';
import {
  draftFailures,
  type Entry,
  failuresWhileTyping,
  patchFrom,
  shownValue,
  typedFields,
} from './draft.ts';
import { FieldInput } from './FieldInput.tsx';
import { useDraft } from './useDraft.ts';

const about: Field[] = ['nameHi', 'nameEn', 'village', 'jurisdiction'];
const contact: Field[] = ['mobile', 'email'];
const social: Field[] = ['facebook', 'x', 'instagram', 'youtube'];

interface EntryFormProps {
  /** Identifies the draft: the entry's id, or for a new entry its unit and post. */
  id: string;
  entry: Entry;
  /** Whether it has a photo field; only an existing entry has. */
  photo: boolean;
  /** Read-only fields; their hints say who may change them. */
  fixed: Field[];
  /** The button's text. */
  label: string;
  /** Shown below the mobile field. */
  aboutMobile?: (mobile: string) => ComponentChildren;
  /** Writes the changes; its failure is shown beside the button. */
  onSend: (patch: Patch) => Promise<void>;
  onDone: (sent: Patch) => void;
}

/** All fields of an entry, validated while typing and written together. */
export function EntryForm({ id, entry, photo, fixed, label, aboutMobile, onSend, onDone }: EntryFormProps) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const { uid } = useGrant();
  const { draft, set, unset, clear } = useDraft(uid, id);
  const [photoBusy, setPhotoBusy] = useState(false);
  const { working, done, failure, run, clearFailure } = useAction();
  const isBusy = working || done;
  const [tried, setTried] = useState(false);
  const failures = draftFailures(draft, entry);
  const shown = tried ? failures : failuresWhileTyping(failures, draft);
  const wrong = Object.keys(shown).length;
  // The failure was about the former draft.
  useEffect(clearFailure, [draft]);

  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const first = typedFields.find((field) => failures[field]);
    if (first) {
      setTried(true);
      event.currentTarget.querySelector<HTMLElement>(`#${first}`)?.focus();
      return;
    }
    void run(async () => {
      const patch = patchFrom(draft, entry);
      if (patch === null) throw new Failure('nothing-changed');
      await onSend(patch);
      clear();
      onDone(patch);
    });
  };
  const inputs = (fields: Field[]) =>
    fields.map((field) => (
      <FieldInput
        key={field}
        field={field}
        value={shownValue(draft, entry, field)}
        failure={shown[field] ?? null}
        fixed={fixed.includes(field)}
        onInput={(typed) => set(field, typed)}
      >
        {field === 'mobile' && aboutMobile?.(shownValue(draft, entry, 'mobile'))}
      </FieldInput>
    ));
  return (
    <form class="entry-form" noValidate onSubmit={send}>
      {photo && (
        <PhotoField
          officeBearerId={id}
          name={entry.card.name}
          photo={entry.card.photo}
          chosen={draft.photo ?? null}
          onChosen={(hash) => (hash === null ? unset('photo') : set('photo', hash))}
          onBusy={setPhotoBusy}
        />
      )}
      <Group title={t.about}>{inputs(about)}</Group>
      <Group title={t.contact}>{inputs(contact)}</Group>
      <Group title={t.social}>{inputs(social)}</Group>
      <div class="entry-send">
        <p role="status">{wrong > 0 ? t.mend(number(wrong)) : photoBusy ? t.photoBusy : ''}</p>
        {failure && <FailureNotice code={failure} />}
        {isBusy && <SlowNotice />}
        <button type="submit" class="button button-primary" disabled={isBusy || photoBusy}>
          {isBusy ? t.sending : label}
        </button>
        {Object.keys(draft).length > 0 && !isBusy && (
          <p class="kept">
            <span class="soft">{t.unsent}</span>
            <button type="button" class="button-plain" onClick={clear}>
              {t.discard}
            </button>
          </p>
        )}
      </div>
    </form>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="card">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** After this long the form says that the network is slow, in milliseconds. */
const slowAfter = 6000;

function SlowNotice() {
  const t = useTexts(texts);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{slow && t.slow}</p>;
}
