import type { ConfirmationResult } from 'firebase/auth';
import type { Services } from '../platform/firebase/connect.ts';

/** An OTP that has been sent. */
export interface SentOtp {
  /** E.164. */
  mobile: string;
  /** Signs in. @throws FirebaseError when the OTP is wrong or expired */
  confirm: (otp: string) => Promise<void>;
  /** The OTP itself, in the demonstration only, where no SMS is sent; else null. */
  shown: string | null;
}

/** Sends an OTP by SMS. The reCAPTCHA is attached to `element`, and is visible only when in doubt. */
export async function sendOtp(
  { auth, demo }: Pick<Services, 'auth' | 'demo'>,
  mobile: string,
  element: HTMLElement,
): Promise<SentOtp> {
  const { RecaptchaVerifier, signInWithPhoneNumber } = await import('firebase/auth');
  // RecaptchaVerifier accepts an element once, and an OTP can be sent again.
  const container = element.appendChild(document.createElement('div'));
  const verifier = new RecaptchaVerifier(auth, container, { size: 'invisible' });
  try {
    const sent: ConfirmationResult = await signInWithPhoneNumber(auth, mobile, verifier);
    return {
      mobile,
      confirm: async (otp) => void (await sent.confirm(otp)),
      shown: demo && (await otpOfDemo(demo, mobile)),
    };
  } finally {
    verifier.clear();
    container.remove();
  }
}

interface VerificationCodes {
  verificationCodes: { phoneNumber: string; code: string }[];
}

/** The latest OTP of a number in the Auth emulator. */
async function otpOfDemo(
  demo: { authUrl: string; projectId: string },
  mobile: string,
): Promise<string | null> {
  const response = await fetch(`${demo.authUrl}/emulator/v1/projects/${demo.projectId}/verificationCodes`);
  const { verificationCodes }: VerificationCodes = await response.json();
  return verificationCodes.reverse().find(({ phoneNumber }) => phoneNumber === mobile)?.code ?? null;
}
