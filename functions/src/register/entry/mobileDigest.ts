import { createHmac } from 'node:crypto';
import { defineSecret } from 'firebase-functions/params';
import { emulated } from '../../platform/callable.ts';

/** Null in the emulators, which have no secrets. */
const secret = emulated ? null : defineSecret('VERIFICATION_KEY');

/** The secrets of a function that compares an entry with what was verified. */
export const verificationSecrets = secret === null ? [] : [secret];

/** The key of the emulators, whose numbers belong to nobody. */
export const emulatorKey = 'emulators only';

/** A keyed hash of a mobile. */
export type MobileDigest = (mobile: string) => string;

/** Hashes with a key: without it, the few Indian numbers could all be tried. @throws Error for an empty key */
export function digestWith(key: string): MobileDigest {
  if (key === '') throw new Error('VERIFICATION_KEY is not set: see "Verification" in docs/operations.md');
  return (mobile) => createHmac('sha256', key).update(mobile).digest('hex');
}

/** Hashes with this deployment's key. */
export const mobileDigest: MobileDigest = (mobile) =>
  digestWith(secret === null ? emulatorKey : secret.value())(mobile);
