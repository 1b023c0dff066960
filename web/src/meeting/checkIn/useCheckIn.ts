import { Attendance, attendancePath, type CallResponse, type FailureCode } from '@sangathan/model';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useDocument } from '../../platform/firebase/live.ts';
import { sessionStore } from '../../platform/offline/browserStorage.ts';
import { useGrant } from '../../platform/session/session.tsx';
import type { KeptCheckIn } from '../outbox/outbox.ts';
import { useKept } from '../outbox/useOutbox.ts';
import { checkIn } from './checkIn.ts';
import { codeIn, firstSeen } from './seen.ts';

/** Where a person's check-in stands; `kept` is what waits on this device, or was refused when it was sent. */
export type Progress =
  | { state: 'none' }
  | { state: 'sending' }
  | { state: 'present'; attendance: CallResponse<'checkIn'> }
  | { state: 'kept'; kept: KeptCheckIn }
  | { state: 'refused'; failure: FailureCode; kept: KeptCheckIn | null };

interface OwnCheckIn {
  progress: Progress;
  /** Checks in with a code that was seen at a moment (epoch ms). */
  tell: (code: string, method: 'qr' | 'spoken', seenAt: number) => void;
  /** Sends what is kept without waiting for the network to be noticed. */
  retry: () => void;
}

/** The reader's check-in at a meeting; the code of a scanned link is taken by itself, once. */
export function useCheckIn(meetingId: string): OwnCheckIn {
  const { officeBearerId } = useGrant().grant;
  const [told, setTold] = useState<Progress>({ state: 'none' });
  const own = useDocument(attendancePath(meetingId, officeBearerId), Attendance);
  const { kept, send } = useKept();
  const tell = useCallback(
    (code: string, method: 'qr' | 'spoken', seenAt: number) => {
      setTold({ state: 'sending' });
      void checkIn({ meetingId, officeBearerId, code, method, seenAt }).then((outcome) => {
        if (outcome.state === 'kept') setTold({ state: 'none' });
        else setTold(outcome.state === 'refused' ? { ...outcome, kept: null } : outcome);
      });
    },
    [meetingId, officeBearerId],
  );
  useScanned(tell);
  if (own.state === 'ready') {
    const { seenAt, method } = own.data;
    return {
      progress: { state: 'present', attendance: { seenAt: seenAt.toMillis(), method } },
      tell,
      retry: send,
    };
  }
  const left = kept.find((one) => one.meetingId === meetingId);
  return { progress: told.state === 'none' && left ? progressOf(left) : told, tell, retry: send };
}

function progressOf(kept: KeptCheckIn): Progress {
  const { failure } = kept;
  return failure === null ? { state: 'kept', kept } : { state: 'refused', failure, kept };
}

/** Takes the code out of the address, so that a reload or a shared address does not carry it. */
function useScanned(tell: OwnCheckIn['tell']): void {
  useEffect(() => {
    const take = () => {
      const code = codeIn(location.hash);
      if (code === null) return;
      history.replaceState(history.state, '', location.pathname);
      tell(code, 'qr', firstSeen(sessionStore, code, Date.now()));
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, [tell]);
}
