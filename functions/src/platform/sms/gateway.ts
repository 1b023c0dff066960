import { Failure } from '@sangathan/model';
import { error as logError } from 'firebase-functions/logger';
import type { Sms } from './sms.ts';

/** Where a gateway takes texts, and what it knows the project by. */
export interface Gateway {
  /** Empty where none is set up. */
  url: string;
  key: string;
  /** The sender's registered header, and the registered template of the text. */
  sender: string;
  template: string;
}

/** Milliseconds after which a gateway that does not answer is given up. */
const patience = 10_000;

/**
 * Sends through an HTTP gateway: it is posted `to`, `text`, `sender` and `template` as JSON with the key as
 * a bearer token. Its answers carry numbers, so that only their status is logged.
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
        signal: AbortSignal.timeout(patience),
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
