import type { ConfirmationResult } from 'firebase/auth';
import type { Services } from '../platform/firebase/connect.ts';

/** An OTP on its way to a phone. */
export interface SentOtp {
  /** E.164. */
  mobile: string;
  /** Signs this page's person in; throws when the OTP is wrong or expired. */
  confirm: (otp: string) => Promise<void>;
  /** The OTP itself, in the demonstration alone, where no SMS is sent. */
  shown: string | null;
}

/**
 * Sends an OTP by SMS. `element` is where Google's check that a person asks is attached; it shows
 * nothing unless in doubt.
 */
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

/** The latest OTP that the Auth emulator made for a number. */
async function otpOfDemo(
  demo: { authUrl: string; projectId: string },
  mobile: string,
): Promise<string | null> {
  const response = await fetch(`${demo.authUrl}/emulator/v1/projects/${demo.projectId}/verificationCodes`);
  const { verificationCodes }: VerificationCodes = await response.json();
  return verificationCodes.reverse().find(({ phoneNumber }) => phoneNumber === mobile)?.code ?? null;
}
