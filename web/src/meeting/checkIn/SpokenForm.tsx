import type { FailureCode } from '@sangathan/model';
import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useTexts } from '../../platform/language/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { typedDigits } from '../../ui/mobile.ts';
import { FieldFailure } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';

/** Explains scanning, and takes the spoken code. */
export function SpokenForm({ onCode }: { onCode: (code: string) => void }) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = typedDigits(typed);
    const isCode = /^\d{6}$/.test(code);
    setFailure(isCode ? null : 'field-invalid');
    if (isCode) onCode(code);
    else input.current?.focus();
  };
  return (
    <>
      <div class="card way">
        <Icon name="code" />
        <p>{t.scanHow}</p>
      </div>
      <form class="card" noValidate onSubmit={send}>
        <div class="field">
          <label for="spoken-code">{t.tryCode}</label>
          <p class="field-hint" id="spoken-code-hint">
            {t.spokenInputHint}
          </p>
          <input
            id="spoken-code"
            class="spoken-input"
            ref={input}
            inputMode="numeric"
            autoComplete="off"
            maxLength={24}
            value={typed}
            aria-describedby="spoken-code-hint spoken-code-failure"
            aria-invalid={failure !== null}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <FieldFailure id="spoken-code-failure" code={failure} />
        </div>
        <button type="submit" class="button button-primary">
          {t.checkIn}
        </button>
      </form>
    </>
  );
}
