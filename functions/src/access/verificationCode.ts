import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { type VerificationCode, verificationLifetime, verificationTries } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';

/** What a code is bound to: an entry, and the mobile that it was sent to. */
interface Subject {
  officeBearerId: string;
  mobile: string;
}

function digest(key: string, { officeBearerId, mobile }: Subject, code: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`${officeBearerId} ${mobile} ${code}`).digest();
}

/** A new code, and what is stored of it. `now` in epoch milliseconds. */
export function newCode(
  subject: Subject,
  uid: string,
  now: number,
): { code: string; stored: VerificationCode } {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const key = randomBytes(32).toString('hex');
  const stored = {
    key,
    digest: digest(key, subject, code).toString('hex'),
    uid,
    tries: 0,
    expiresAt: Timestamp.fromMillis(now + verificationLifetime),
  };
  return { code, stored };
}

export type Verdict = 'right' | 'wrong' | 'expired' | 'tooMany';

/** Checks a code that the caller types in; for one that somebody else asked for, the answer is `expired`. */
export function checkCode(
  stored: VerificationCode | null,
  subject: Subject,
  uid: string,
  code: string,
  now: number,
): Verdict {
  if (stored === null || stored.uid !== uid || stored.expiresAt.toMillis() <= now) return 'expired';
  if (stored.tries >= verificationTries) return 'tooMany';
  const isRight = timingSafeEqual(Buffer.from(stored.digest, 'hex'), digest(stored.key, subject, code));
  return isRight ? 'right' : 'wrong';
}

/** The SMS; its purpose comes before the digits. */
export function verificationText(code: string): string {
  return `संगठन रजिस्टर में अपनी जानकारी की पुष्टि के लिए यह कोड अपने सामने बैठे पदाधिकारी को बताएँ: ${code}। यह साइन इन का OTP नहीं है। 10 मिनट तक मान्य।`;
}
