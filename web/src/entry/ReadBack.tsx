import type { FailureCode } from '@sangathan/model';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../app/Icon.tsx';
import { FailureNotice } from '../app/notice.tsx';
import { call } from '../firebase/call.ts';
import { failureCodeOf } from '../firebase/failure.ts';
import { guestServices } from '../firebase/services.ts';
import { useTexts } from '../language/language.tsx';
import { writtenMobile } from '../session/mobile.ts';
import { OtpStep } from '../session/OtpStep.tsx';
import { type SentOtp, sendOtp } from '../session/otp.ts';
import { texts } from './texts.ts';
import '../session/session.css';

interface ReadBackProps {
  officeBearerId: string;
  /** E.164. */
  mobile: string;
}

/**
 * For a holder without a smartphone: the OTP goes to their phone, they read it out on the spot, and the
 * entry is verified. They are signed in as a guest for that one call; this page's person stays who they are.
 */
export function ReadBack({ officeBearerId, mobile }: ReadBackProps) {
  const t = useTexts(texts);
  const [sent, setSent] = useState<SentOtp | null>(null);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const check = useRef<HTMLDivElement>(null);
  const send = async (element: HTMLElement) => setSent(await sendOtp(await guestServices(), mobile, element));
  const begin = async () => {
    if (check.current === null) return;
    setWorking(true);
    setFailure(null);
    try {
      await send(check.current);
    } catch (error) {
      setFailure(failureCodeOf(error));
    }
    setWorking(false);
  };
  const confirm = async (digits: string) => {
    const [{ auth }, { signOut }] = await Promise.all([guestServices(), import('firebase/auth')]);
    try {
      await sent?.confirm(digits);
      await call('verifyEntry', { officeBearerId }, guestServices());
    } finally {
      await signOut(auth);
    }
  };
  return (
    <section class="card read-back" aria-labelledby="read-back-title">
      <h2 id="read-back-title">{t.readBackTitle}</h2>
      <p class="soft">{t.readBackLead}</p>
      {sent === null ? (
        <button type="button" class="button button-primary" disabled={working} onClick={begin}>
          <Icon name="phone" />
          {working ? t.readBackSending : t.readBackSend(writtenMobile(mobile))}
        </button>
      ) : (
        <OtpStep
          sent={sent}
          label={t.readBackConfirm}
          onOtp={confirm}
          onResend={send}
          back={t.cancel}
          onBack={() => setSent(null)}
        />
      )}
      {failure && <FailureNotice code={failure} />}
      <div ref={check} />
    </section>
  );
}
