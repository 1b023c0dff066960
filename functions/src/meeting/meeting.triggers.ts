import { collections, subcollections } from '@sangathan/model';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { changeTriggerOptions, recordChanges } from '../rollup/changeTrigger.ts';
import { changesOfAttendance } from './turnout.rollup.ts';

export const countAttendance = onDocumentWritten(
  {
    ...changeTriggerOptions,
    document: `${collections.meetings}/{meetingId}/${subcollections.attendance}/{officeBearerId}`,
  },
  (event) => {
    const { meetingId, officeBearerId } = event.params;
    return recordChanges('countAttendance', event, (written) =>
      changesOfAttendance(meetingId, officeBearerId, written),
    );
  },
);
