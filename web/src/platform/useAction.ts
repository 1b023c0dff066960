import type { FailureCode } from '@sangathan/model';
import { useState } from 'preact/hooks';
import { failureCodeOf } from './firebase/failure.ts';

/** What a button sends: whether it is under way, done, or why not. */
export function useSending() {
  const [state, setState] = useState<'idle' | 'working' | 'done'>('idle');
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const send = async (work: () => Promise<unknown>) => {
    setState('working');
    setFailure(null);
    try {
      await work();
      setState('done');
    } catch (error) {
      setFailure(failureCodeOf(error));
      setState('idle');
    }
  };
  return { working: state === 'working', done: state === 'done', failure, send };
}
