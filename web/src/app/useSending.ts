import type { FailureCode } from '@sangathan/model';
import { useState } from 'preact/hooks';
import { failureCodeOf } from '../firebase/failure.ts';

/** One write at a time, and what came of the last. */
export function useSending() {
  const [state, setState] = useState<'idle' | 'working' | 'done'>('idle');
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const send = async (write: () => Promise<void>) => {
    setState('working');
    setFailure(null);
    try {
      await write();
      setState('done');
    } catch (error) {
      setFailure(failureCodeOf(error));
      setState('idle');
    }
  };
  return { working: state === 'working', done: state === 'done', failure, send };
}
