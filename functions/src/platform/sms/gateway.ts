import { Failure } from '@sangathan/model';
import { error as logError } from 'firebase-functions/logger';
import type { Sms } from './sms.ts';

/** The configuration of an HTTP gateway. */
export interface Gateway {
  /** Empty if none is configured. */
  url: string;
  key: string;
  /** The sender's registered header, and the registered template of the text. */
  sender: string;
  template: string;
}

/** Timeout of a request to the gateway, in milliseconds. */
const timeout = 10_000;

/**
 * Sends through an HTTP gateway: posts `to`, `text`, `sender` and `template` as JSON with the key as bearer token.
 * Responses can contain numbers, so only their status is logged.
 */
export function gatewaySms({ url, key, sender, template }: Gateway): Sms {
  return {
    async send(to, text) {
      if (url === '' || key === '') {
        logError('SMS is not set up: see "SMS" in docs/operations.md');
        throw new Failure('sms-not-set-up');
      }
      const status = await fetch(url, {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ to, text, sender, template }),
        signal: AbortSignal.timeout(timeout),
      }).then(
        async (answer) => {
          await answer.body?.cancel();
          return answer.ok ? null : answer.status;
        },
        (error) => (error as Error).name,
      );
      if (status === null) return null;
      logError('SMS gateway failed', { status });
      throw new Failure('sms-failed');
    },
  };
}
