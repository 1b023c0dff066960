import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { services } from '../platform/firebase/services.ts';
import { useTexts } from '../platform/language/language.tsx';
import { useClaim, useSession } from '../platform/session/session.tsx';
import { links } from '../ui/links.ts';
import { Loading, PageFailure } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/page.ts';
import { ClaimStep } from './ClaimStep.tsx';
import { accessLinks } from './links.ts';
import { NumberStep } from './NumberStep.tsx';
import { OtpStep } from './OtpStep.tsx';
import { type SentOtp, sendOtp } from './otp.ts';
import { texts } from './texts.ts';
import './signIn.css';

/** Mobile number, OTP, claim; then the page that was asked for. */
export default function SignInPage() {
  const t = useTexts(texts);
  usePageTitle(t.title);
  const session = useSession();
  const { path, route } = useLocation();
  const done = session.state === 'granted' && path === accessLinks.signIn;
  useEffect(() => {
    if (done) route(links.home, true);
  }, [done, route]);
  switch (session.state) {
    case 'signedOut':
      return <SignIn />;
    case 'noGrant':
      return <ClaimStep key={session.uid} mobile={session.mobile} />;
    case 'failed':
      return <PageFailure code={session.failure} />;
    default:
      return <Loading />;
  }
}

function SignIn() {
  const t = useTexts(texts);
  const claim = useClaim();
  const [sent, setSent] = useState<SentOtp | null>(null);
  const confirm = async (digits: string) => {
    claim.begin();
    try {
      await sent?.confirm(digits);
    } catch (error) {
      claim.end();
      throw error;
    }
  };
  return (
    <section class="page page-narrow">
      <h1>{t.title}</h1>
      {sent === null ? (
        <NumberStep onSent={setSent} />
      ) : (
        <OtpStep
          sent={sent}
          label={t.confirm}
          onOtp={confirm}
          onResend={async (element) => setSent(await sendOtp(await services(), sent.mobile, element))}
          back={t.otherNumber}
          onBack={() => setSent(null)}
        />
      )}
    </section>
  );
}
