import * as z from 'zod/mini';
import { Count, Timestamp } from '../platform/scalar.ts';

/** Milliseconds for which a code that a holder reads out is taken, and how often somebody may be wrong. */
export const verificationLifetime = 10 * 60_000;
export const verificationTries = 5;

/** The code that the holder of an entry reads out to whoever assists them. */
export const VerificationDigits = z.string().check(z.regex(/^\d{6}$/));

/** `verificationCodes/{officeBearerId}`: the last code that was sent for an entry. For functions alone. */
export const VerificationCode = z.strictObject({
  /** What the digest is keyed with: 32 random bytes in hexadecimal. */
  key: z.string(),
  /** HMAC-SHA-256 of entry, number and code, so that a code counts for the number it was sent to alone. */
  digest: z.string(),
  /** Who asked for it; nobody else may use it. */
  uid: z.string(),
  tries: Count,
  expiresAt: Timestamp,
});
export type VerificationCode = z.infer<typeof VerificationCode>;
