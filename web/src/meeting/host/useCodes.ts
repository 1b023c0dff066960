import type { FailureCode } from '@sangathan/model';
import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../platform/firebase/call.ts';
import { failureCodeOf } from '../../platform/firebase/failure.ts';
import { useNow } from '../useNow.ts';
import { clockAhead, needsRefill, type Shown, type ShownCodes, shownAt } from './codes.ts';

/** Interval between attempts to fetch codes, in milliseconds. */
const retryEvery = 15_000;

interface OnScreen {
  qr: Shown | null;
  spoken: Shown | null;
  /** Why fetching failed; null when offline, which the screen survives. */
  failure: FailureCode | null;
}

/** The codes to show now by the server's clock, fetched ahead so that the screen survives offline. */
export function useCodes(meetingId: string): OnScreen {
  const deviceNow = useNow(1000);
  const [codes, setCodes] = useState<ShownCodes | null>(null);
  const [ahead, setAhead] = useState(0);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const askedAt = useRef(Number.NEGATIVE_INFINITY);
  const now = deviceNow + ahead;
  const wantsMore = needsRefill(codes, now) && deviceNow - askedAt.current >= retryEvery;
  useEffect(() => {
    if (!wantsMore) return;
    const asked = Date.now();
    askedAt.current = asked;
    call('meetingCodes', { meetingId }).then(
      (answer) => {
        setAhead(clockAhead(answer.now, asked, Date.now()));
        setCodes(answer);
        setFailure(null);
      },
      (error) => setFailure(failureCodeOf(error)),
    );
  }, [wantsMore, meetingId]);
  return {
    qr: codes && shownAt(codes, 'qr', now),
    spoken: codes && shownAt(codes, 'spoken', now),
    failure: failure === 'offline' ? null : failure,
  };
}
