import { useCallback, useEffect, useState } from 'preact/hooks';
import { localStore } from '../../platform/offline/browserStorage.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { keptChanged, sendKeptCheckIns } from '../checkIn/checkIn.ts';
import { type KeptCheckIn, readKept } from './outbox.ts';

/** Between two attempts where the phone believes in a network that carries nothing, in milliseconds. */
const retryEvery = 20_000;

interface Kept {
  kept: KeptCheckIn[];
  send: () => void;
}

/** What this person's check-ins left on this device; sent at once, when the network returns, and again. */
export function useKept(): Kept {
  const { officeBearerId } = useGrant().grant;
  const own = useCallback(
    () => readKept(localStore).filter((one) => one.officeBearerId === officeBearerId),
    [officeBearerId],
  );
  const [kept, setKept] = useState(own);
  const send = useCallback(() => void sendKeptCheckIns(officeBearerId), [officeBearerId]);
  useEffect(() => {
    const read = () => setKept(own());
    addEventListener(keptChanged, read);
    addEventListener('online', send);
    send();
    return () => {
      removeEventListener(keptChanged, read);
      removeEventListener('online', send);
    };
  }, [own, send]);
  const waits = kept.some(({ failure }) => failure === null);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(send, retryEvery);
    return () => clearInterval(timer);
  }, [waits, send]);
  return { kept, send };
}
