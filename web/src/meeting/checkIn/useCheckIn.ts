import {
  Attendance,
  attendancePath,
  type CallResponse,
  type FailureCode,
  standingOf,
} from '@sangathan/model';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useDocument } from '../../platform/firebase/live.ts';
import { sessionStore } from '../../platform/offline/browserStorage.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { checkIn } from '../outbox/delivery.ts';
import type { QueuedCheckIn } from '../outbox/outbox.ts';
import { useOutbox } from '../outbox/useOutbox.ts';
import { codeIn, firstSeen } from './seen.ts';

/** Where a person's check-in stands; `queued` is its entry in the outbox, waiting or refused there. */
export type Progress =
  | { state: 'none' }
  | { state: 'sending' }
  | { state: 'present'; attendance: CallResponse<'checkIn'> }
  | { state: 'queued'; queued: QueuedCheckIn }
  | { state: 'refused'; failure: FailureCode; queued: QueuedCheckIn | null };

interface OwnCheckIn {
  progress: Progress;
  /** Checks in with a code; `seenAt` in epoch milliseconds. */
  submit: (code: string, method: 'qr' | 'spoken', seenAt: number) => void;
  /** Sends the outbox now. */
  retry: () => void;
}

/** The person's check-in at a meeting. The code of a scanned address is submitted at once, and once. */
export function useCheckIn(meetingId: string): OwnCheckIn {
  const { officeBearerId } = useGrant().grant;
  const [submitted, setSubmitted] = useState<Progress>({ state: 'none' });
  const own = useDocument(attendancePath(meetingId, officeBearerId), Attendance);
  const { queued, send } = useOutbox();
  const submit = useCallback(
    (code: string, method: 'qr' | 'spoken', seenAt: number) => {
      setSubmitted({ state: 'sending' });
      void checkIn({ meetingId, officeBearerId, code, method, seenAt }).then((outcome) => {
        if (outcome.state === 'queued') setSubmitted({ state: 'none' });
        else setSubmitted(outcome.state === 'refused' ? { ...outcome, queued: null } : outcome);
      });
    },
    [meetingId, officeBearerId],
  );
  useScannedCode(submit);
  const inOutbox = queued.find((one) => one.meetingId === meetingId);
  let progress = submitted.state === 'none' && inOutbox ? progressOf(inOutbox) : submitted;
  if (own.state === 'ready') {
    const standing = standingOf(own.data);
    const { seenAt, method } = own.data;
    // What waits for the host may be mended by another code, whose own progress is then shown.
    const isTrying = progress.state === 'sending' || progress.state === 'refused';
    if (standing === 'present' || !isTrying)
      progress = { state: 'present', attendance: { seenAt: seenAt.toMillis(), method, standing } };
  }
  return { progress, submit, retry: send };
}

function progressOf(queued: QueuedCheckIn): Progress {
  const { failure } = queued;
  return failure === null ? { state: 'queued', queued } : { state: 'refused', failure, queued };
}

/** Takes the code out of the address, so that a reload or a shared address does not carry it. */
function useScannedCode(submit: OwnCheckIn['submit']): void {
  useEffect(() => {
    const take = () => {
      const code = codeIn(location.hash);
      if (code === null) return;
      history.replaceState(history.state, '', location.pathname);
      submit(code, 'qr', firstSeen(sessionStore, code, Date.now()));
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, [submit]);
}
