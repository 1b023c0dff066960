import type { FailureCode } from '@sangathan/model';
import { useState } from 'preact/hooks';
import { failureCodeOf } from './firebase/failure.ts';

export interface Action {
  working: boolean;
  /** The last run succeeded. A form that leaves its page on success stays disabled while this is true. */
  done: boolean;
  /** Why the last run failed. */
  failure: FailureCode | null;
  /** Runs the work; resolves to whether it succeeded, and never rejects. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  clearFailure: () => void;
}

/** The state of what one button or form does. */
export function useAction(): Action {
  const [state, setState] = useState<'idle' | 'working' | 'done'>('idle');
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const run = async (work: () => Promise<unknown>) => {
    setState('working');
    setFailure(null);
    try {
      await work();
      setState('done');
      return true;
    } catch (error) {
      setFailure(failureCodeOf(error));
      setState('idle');
      return false;
    }
  };
  return {
    working: state === 'working',
    done: state === 'done',
    failure,
    run,
    clearFailure: () => setFailure(null),
  };
}
