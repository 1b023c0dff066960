import * as z from 'zod/mini';
import { Count, Timestamp } from '../platform/scalar.ts';

/** How long a verification code is valid, in milliseconds, and how many wrong tries it allows. */
export const verificationLifetime = 10 * 60_000;
export const verificationTries = 5;

/** The code that an entry's holder reads out to their assistant. */
export const VerificationDigits = z.string().check(z.regex(/^\d{6}$/));

/** `verificationCodes/{officeBearerId}`: the last code sent for an entry. For functions alone. */
export const VerificationCode = z.strictObject({
  /** The digest's key: 32 random bytes in hexadecimal. */
  key: z.string(),
  /** HMAC-SHA-256 of entry, mobile and code, so that a code is valid only for the mobile it was sent to. */
  digest: z.string(),
  /** The assistant's uid; nobody else can use the code. */
  uid: z.string(),
  tries: Count,
  expiresAt: Timestamp,
});
export type VerificationCode = z.infer<typeof VerificationCode>;
