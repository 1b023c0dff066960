import { collections, subcollections } from '@sangathan/model';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { mark, marking } from '../rollup/changeTrigger.ts';
import { marksOfAttendance } from './turnout.rollup.ts';

export const countAttendance = onDocumentWritten(
  {
    ...marking,
    document: `${collections.meetings}/{meetingId}/${subcollections.attendance}/{officeBearerId}`,
  },
  (event) =>
    mark('countAttendance', event, (written) =>
      marksOfAttendance(event.params.meetingId, event.params.officeBearerId, written),
    ),
);
