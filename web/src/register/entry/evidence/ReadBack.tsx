import { useState } from 'preact/hooks';
import { OtpStep } from '../../../access/OtpStep.tsx';
import { call } from '../../../platform/firebase/call.ts';
import { useTexts } from '../../../platform/language/language.tsx';
import { useAction } from '../../../platform/useAction.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { writtenMobile } from '../../../ui/mobile.ts';
import { FailureNotice } from '../../../ui/notice.tsx';
import { texts } from '../../texts.ts';

interface ReadBackProps {
  officeBearerId: string;
  /** E.164. */
  mobile: string;
}

/** The code in the text of the demonstration's SMS. */
const digitsIn = (text: string | null) => text?.match(/\d{6}/)?.[0] ?? null;

/**
 * Assisted verification, for a holder without a smartphone: they read out a verification code that comes to
 * their phone. It signs nobody in.
 */
export function ReadBack({ officeBearerId, mobile }: ReadBackProps) {
  const t = useTexts(texts);
  const [sent, setSent] = useState<{ text: string | null } | null>(null);
  const { working, failure, run } = useAction();
  const sendCode = async () => {
    const { shown } = await call('sendVerificationCode', { officeBearerId });
    setSent({ text: shown });
  };
  const confirm = async (code: string) => {
    await call('verifyEntry', { officeBearerId, code });
  };
  return (
    <section class="card read-back" aria-labelledby="read-back-title">
      <h2 id="read-back-title">{t.readBackTitle}</h2>
      <p class="soft">{t.readBackLead}</p>
      {sent === null ? (
        <button type="button" class="button button-primary" disabled={working} onClick={() => run(sendCode)}>
          <Icon name="phone" />
          {working ? t.sending : t.readBackSend(writtenMobile(mobile))}
        </button>
      ) : (
        <>
          {sent.text !== null && (
            <p class="notice read-back-sms" lang="hi">
              {sent.text}
            </p>
          )}
          <OtpStep
            sent={{ mobile, shown: digitsIn(sent.text) }}
            isCode
            label={t.readBackConfirm}
            onOtp={confirm}
            onResend={sendCode}
            back={t.readBackCancel}
            onBack={() => setSent(null)}
          />
        </>
      )}
      {failure && <FailureNotice code={failure} />}
    </section>
  );
}
