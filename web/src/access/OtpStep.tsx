import { Failure } from '@sangathan/model';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../platform/language/language.tsx';
import { useAction } from '../platform/useAction.ts';
import { typedDigits, writtenMobile } from '../ui/mobile.ts';
import { FieldFailure } from '../ui/notice.tsx';
import type { SentOtp } from './otp.ts';
import { codeTexts, texts } from './texts.ts';
import './signIn.css';

const secondsToResend = 30;

interface OtpStepProps {
  sent: Pick<SentOtp, 'mobile' | 'shown'>;
  /** A verification code, which signs nobody in. */
  isCode?: boolean;
  /** The button's text. */
  label: string;
  /** Gets six digits; its failure is shown beside the field. */
  onOtp: (digits: string) => Promise<void>;
  /** Sends another; `element` as in `sendOtp`. */
  onResend: (element: HTMLElement) => Promise<void>;
  /** The text of the button that leads back. */
  back: string;
  onBack: () => void;
}

const textsFor = (isCode: boolean) => (isCode ? { ...texts, ...codeTexts } : texts);

/** Asks for the OTP; it can be corrected, or sent again. */
export function OtpStep({ sent, isCode = false, label, onOtp, onResend, back, onBack }: OtpStepProps) {
  const t = useTexts(textsFor(isCode));
  const [otp, setOtp] = useState('');
  const confirming = useAction();
  const resending = useAction();
  const isBusy = confirming.working || confirming.done;
  const failure = confirming.failure ?? resending.failure;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const confirm = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    resending.clearFailure();
    const isConfirmed = await confirming.run(async () => {
      const digits = typedDigits(otp);
      if (!/^\d{6}$/.test(digits)) throw new Failure('otp-wrong');
      await onOtp(digits);
    });
    if (!isConfirmed) input.current?.select();
  };
  const resend = (element: HTMLElement) => {
    confirming.clearFailure();
    return resending.run(() => onResend(element));
  };
  return (
    <form class="card" noValidate onSubmit={confirm}>
      {sent.shown !== null && <DemoOtp otp={sent.shown} isCode={isCode} onFill={setOtp} />}
      <div class="field">
        <label for="otp">{t.otp}</label>
        <p class="field-hint" id="otp-hint">
          {t.otpHint(writtenMobile(sent.mobile))}
        </p>
        <input
          id="otp"
          class="otp-input"
          ref={input}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={24}
          value={otp}
          aria-describedby="otp-hint otp-failure"
          aria-invalid={failure !== null}
          onInput={(event) => setOtp(event.currentTarget.value)}
        />
        <FieldFailure id="otp-failure" code={failure} />
      </div>
      <button type="submit" class="button button-primary" disabled={isBusy}>
        {isBusy ? t.confirming : label}
      </button>
      <Resend isCode={isCode} onResend={resend} />
      <button type="button" class="button-plain" onClick={onBack}>
        {back}
      </button>
    </form>
  );
}

function DemoOtp({ otp, isCode, onFill }: { otp: string; isCode: boolean; onFill: (otp: string) => void }) {
  const t = useTexts(textsFor(isCode));
  return (
    <div class="notice notice-warn demo-otp">
      <p>
        {t.demoOtp} <strong class="demo-otp-code">{otp}</strong>
      </p>
      <button type="button" class="button" onClick={() => onFill(otp)}>
        {t.demoFill}
      </button>
    </div>
  );
}

interface ResendProps {
  isCode: boolean;
  /** Resolves to whether another has been sent. */
  onResend: (element: HTMLElement) => Promise<boolean>;
}

function Resend({ isCode, onResend }: ResendProps) {
  const t = useTexts(textsFor(isCode));
  const [left, setLeft] = useState(secondsToResend);
  const [times, setTimes] = useState(0);
  const check = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  const resend = async () => {
    if (check.current === null) return;
    setLeft(secondsToResend);
    if (await onResend(check.current)) setTimes(times + 1);
  };
  return (
    <>
      <p role="status">{times > 0 && t.resent}</p>
      <button type="button" class="button" disabled={left > 0} onClick={resend}>
        {left > 0 ? t.resendIn(left) : t.resend}
      </button>
      <div ref={check} />
    </>
  );
}
