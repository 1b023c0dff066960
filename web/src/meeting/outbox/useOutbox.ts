import { useCallback, useEffect, useState } from 'preact/hooks';
import { localStore } from '../../platform/offline/browserStorage.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { deliverOutbox, outboxChanged } from './delivery.ts';
import { type QueuedCheckIn, readOutbox } from './outbox.ts';

/** Between two retries where `navigator.onLine` is true but nothing gets through, in milliseconds. */
const retryEvery = 20_000;

interface Outbox {
  queued: QueuedCheckIn[];
  send: () => void;
}

/** This person's outbox on this device; sent on mount, when the network returns, and at intervals. */
export function useOutbox(): Outbox {
  const { officeBearerId } = useGrant().grant;
  const own = useCallback(
    () => readOutbox(localStore).filter((one) => one.officeBearerId === officeBearerId),
    [officeBearerId],
  );
  const [queued, setQueued] = useState(own);
  const send = useCallback(() => void deliverOutbox(officeBearerId), [officeBearerId]);
  useEffect(() => {
    const read = () => setQueued(own());
    addEventListener(outboxChanged, read);
    addEventListener('online', send);
    send();
    return () => {
      removeEventListener(outboxChanged, read);
      removeEventListener('online', send);
    };
  }, [own, send]);
  const isWaiting = queued.some(({ failure }) => failure === null);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(send, retryEvery);
    return () => clearInterval(timer);
  }, [isWaiting, send]);
  return { queued, send };
}
