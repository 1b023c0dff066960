import { Failure } from '@sangathan/model';
import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { services } from '../platform/firebase/services.ts';
import { useTexts } from '../platform/language/language.tsx';
import { useAction } from '../platform/useAction.ts';
import { indianMobile } from '../ui/mobile.ts';
import { FieldFailure } from '../ui/notice.tsx';
import { type SentOtp, sendOtp } from './otp.ts';
import { texts } from './texts.ts';

/** Asks for the mobile number and sends the OTP. */
export function NumberStep({ onSent }: { onSent: (sent: SentOtp) => void }) {
  const t = useTexts(texts);
  const [number, setNumber] = useState('');
  const { working, done, failure, run } = useAction();
  const check = useRef<HTMLDivElement>(null);
  const isBusy = working || done;
  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(async () => {
      const mobile = indianMobile(number);
      if (mobile === null || check.current === null) throw new Failure('number-not-indian');
      onSent(await sendOtp(await services(), mobile, check.current));
    });
  };
  return (
    <form class="card" noValidate onSubmit={send}>
      <div class="field">
        <label for="number">{t.number}</label>
        <p class="field-hint" id="number-hint">
          {t.numberHint}
        </p>
        <div class="number-input">
          <span aria-hidden="true">+91</span>
          <input
            id="number"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            value={number}
            aria-describedby="number-hint number-failure"
            aria-invalid={failure === 'number-not-indian'}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
        </div>
        <FieldFailure id="number-failure" code={failure} />
      </div>
      <button type="submit" class="button button-primary" disabled={isBusy}>
        {isBusy ? t.sending : t.sendOtp}
      </button>
      <div ref={check} />
    </form>
  );
}
