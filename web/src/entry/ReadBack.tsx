import { useRef, useState } from 'preact/hooks';
import { Icon } from '../app/Icon.tsx';
import { FailureNotice } from '../app/notice.tsx';
import { useSending } from '../app/useSending.ts';
import { call } from '../firebase/call.ts';
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
  const { working, failure, send } = useSending();
  const check = useRef<HTMLDivElement>(null);
  const sendTo = async (element: HTMLElement) =>
    setSent(await sendOtp(await guestServices(), mobile, element));
  const begin = async () => {
    const element = check.current;
    if (element !== null) await send(() => sendTo(element));
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
          {working ? t.sending : t.readBackSend(writtenMobile(mobile))}
        </button>
      ) : (
        <OtpStep
          sent={sent}
          label={t.readBackConfirm}
          onOtp={confirm}
          onResend={sendTo}
          back={t.cancel}
          onBack={() => setSent(null)}
        />
      )}
      {failure && <FailureNotice code={failure} />}
      <div ref={check} />
    </section>
  );
}
