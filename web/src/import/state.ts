import type { ImportState } from '@sangathan/model';

/** The text of each state, by its key. */
export const stateTexts = {
  uploading: 'stateUploading',
  reading: 'stateReading',
  mapping: 'stateMapping',
  checking: 'stateChecking',
  comparing: 'stateComparing',
  checked: 'stateChecked',
  committing: 'stateCommitting',
  committed: 'stateCommitted',
  undoing: 'stateUndoing',
  undone: 'stateUndone',
  stopped: 'stateStopped',
  failed: 'stateFailed',
  expired: 'stateExpired',
} as const satisfies Record<ImportState, string>;

const working: readonly ImportState[] = [
  'uploading',
  'reading',
  'checking',
  'comparing',
  'committing',
  'undoing',
];

/** Whether a person only has to wait. */
export function isWorking(state: ImportState): boolean {
  return working.includes(state);
}
