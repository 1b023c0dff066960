import { Failure, FailureCode } from '@sangathan/model';

const byFirebaseCode: Record<string, FailureCode> = {
  'permission-denied': 'no-access',
  'storage/unauthorized': 'no-access',
  'storage/retry-limit-exceeded': 'offline',
  unavailable: 'offline',
  'functions/unavailable': 'offline',
  'functions/deadline-exceeded': 'offline',
  'auth/network-request-failed': 'offline',
  'auth/invalid-phone-number': 'number-not-indian',
  'auth/invalid-verification-code': 'otp-wrong',
  'auth/missing-code': 'otp-wrong',
  'auth/code-expired': 'otp-expired',
  'auth/session-expired': 'otp-expired',
  'auth/too-many-requests': 'too-many-tries',
  'auth/quota-exceeded': 'too-many-tries',
};

/** The failure code of anything thrown. What has none is logged, and is `unexpected`, or `offline` without a network. */
export function failureCodeOf(error: unknown): FailureCode {
  if (error instanceof Failure) return error.code;
  const { code, details } = error as { code?: string; details?: { code?: unknown } };
  const declared = FailureCode.safeParse(details?.code);
  if (declared.success) return declared.data;
  const known = code === undefined ? undefined : byFirebaseCode[code];
  if (known) return known;
  console.error(error);
  return navigator.onLine ? 'unexpected' : 'offline';
}
