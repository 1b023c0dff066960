import {
  type CallName,
  type CallRequest,
  type CallResponse,
  calls,
  Failure,
  type FailureCode,
  failures,
  region,
} from '@sangathan/model';
import { type CallableOptions, type FunctionsErrorCode, HttpsError, onCall } from 'firebase-functions/https';
import { error as logError } from 'firebase-functions/logger';

/** The caller: uid, and the mobile that Auth has verified, if any. */
export interface Caller {
  uid: string;
  mobile: string | null;
}

/** Whether this runs in the emulators, without App Check and SMS. */
export const emulated = process.env.FUNCTIONS_EMULATOR === 'true';

const statusOf: Partial<Record<FailureCode, FunctionsErrorCode>> = {
  'not-signed-in': 'unauthenticated',
  'no-access': 'permission-denied',
  'not-found': 'not-found',
  'too-many-tries': 'resource-exhausted',
  'too-many-today': 'resource-exhausted',
  'too-many-open': 'resource-exhausted',
  unexpected: 'internal',
};

function refusal(code: FailureCode): HttpsError {
  return new HttpsError(statusOf[code] ?? 'failed-precondition', failures[code].en, { code });
}

/**
 * A callable function: requires a signed-in caller and parses the request. A `Failure` reaches the caller as its
 * code; any other error is logged once and reaches them as `unexpected`.
 */
export function callable<N extends CallName>(
  name: N,
  options: CallableOptions,
  handle: (request: CallRequest<N>, caller: Caller) => Promise<CallResponse<N>>,
) {
  return onCall<unknown, Promise<CallResponse<N>>>(
    { region, enforceAppCheck: !emulated, memory: '256MiB', concurrency: 80, maxInstances: 20, ...options },
    async ({ data, auth }) => {
      if (!auth) throw refusal('not-signed-in');
      const parsed = calls[name].request.safeParse(data);
      if (!parsed.success) throw refusal('field-invalid');
      const caller = { uid: auth.uid, mobile: auth.token.phone_number ?? null };
      try {
        return await handle(parsed.data as CallRequest<N>, caller);
      } catch (error) {
        if (error instanceof Failure) throw refusal(error.code);
        logError('callable failed', { callable: name, uid: caller.uid, error });
        throw refusal('unexpected');
      }
    },
  );
}
