import { Failure, type Field, type Patch } from '@sangathan/model';
import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PhotoField } from '../../photo/PhotoField.tsx';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { useAction } from '../../platform/useAction.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';
import { draftFailures, type Entry, patchFrom, shownValue, soFar, typedFields } from './draft.ts';
import { FieldInput } from './FieldInput.tsx';
import { useDraft } from './useDraft.ts';

const about: Field[] = ['nameHi', 'nameEn', 'village', 'jurisdiction'];
const contact: Field[] = ['mobile', 'email'];
const social: Field[] = ['facebook', 'x', 'instagram', 'youtube'];

interface EntryFormProps {
  /** Under which what is typed is kept on this device: the entry's id, or what a new one is for. */
  id: string;
  entry: Entry;
  /** A photo is added to an entry that is there. */
  photo: boolean;
  /** Fields that are not this person's to change; their hints say whose. */
  fixed: Field[];
  /** What sending comes to, as the button says it. */
  label: string;
  /** Shown under the mobile as it stands in the form. */
  aboutMobile?: (mobile: string) => ComponentChildren;
  /** Writes the changes; what it throws is told beside the button. */
  onSend: (patch: Patch) => Promise<void>;
  onDone: () => void;
}

/** All fields of an entry; what is typed is checked at once and sent in one piece. */
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
  const shown = tried ? failures : soFar(failures, draft);
  const wrong = Object.keys(shown).length;
  // What was wrong with the last attempt is not wrong with what has been changed since.
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
      onDone();
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

/** Milliseconds after which a send is told to be slow: the write waits in this phone's queue. */
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
