import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { type VerificationCode, verificationLifetime, verificationTries } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';

/** What a code stands for: an entry, with the number that the code went to. */
interface Subject {
  officeBearerId: string;
  mobile: string;
}

function digest(key: string, { officeBearerId, mobile }: Subject, code: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`${officeBearerId} ${mobile} ${code}`).digest();
}

/** A new code, and what is kept of it. `now` in epoch milliseconds. */
export function newCode(
  subject: Subject,
  uid: string,
  now: number,
): { code: string; kept: VerificationCode } {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const key = randomBytes(32).toString('hex');
  const kept = {
    key,
    digest: digest(key, subject, code).toString('hex'),
    uid,
    tries: 0,
    expiresAt: Timestamp.fromMillis(now + verificationLifetime),
  };
  return { code, kept };
}

/** How a code that was read out is taken; each try but the right one counts. */
export type Taken = 'right' | 'wrong' | 'expired' | 'tooOften';

/** Looks at a code that the caller types in. A code that somebody else has asked for is none of theirs. */
export function takenCode(
  kept: VerificationCode | null,
  subject: Subject,
  uid: string,
  code: string,
  now: number,
): Taken {
  if (kept === null || kept.uid !== uid || kept.expiresAt.toMillis() <= now) return 'expired';
  if (kept.tries >= verificationTries) return 'tooOften';
  const isRight = timingSafeEqual(Buffer.from(kept.digest, 'hex'), digest(kept.key, subject, code));
  return isRight ? 'right' : 'wrong';
}

/** What the holder's phone shows: what it is for comes before the digits. */
export function verificationText(code: string): string {
  return `संगठन रजिस्टर में अपनी जानकारी की पुष्टि के लिए यह कोड अपने सामने बैठे पदाधिकारी को बताएँ: ${code}। यह साइन इन का OTP नहीं है। 10 मिनट तक मान्य।`;
}
