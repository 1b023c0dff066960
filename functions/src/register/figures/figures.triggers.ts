import { collections, Meeting } from '@sangathan/model';
import { onDocumentCreated, onDocumentWritten } from 'firebase-functions/firestore';
import { info, error as logError } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/scheduler';
import * as z from 'zod/mini';
import { turnoutLedger } from '../../meeting/turnout.rollup.ts';
import { db } from '../../platform/clients.ts';
import { unpacked } from '../../platform/document.ts';
import { background, handling } from '../../platform/trigger.ts';
import { mark, marking } from '../../rollup/changeTrigger.ts';
import { wellFormed, wishesAside } from '../../rollup/deadLetter.ts';
import { Drain, held, noPaces, paces } from '../../rollup/recountScheduler.ts';
import { marksOfEntry, marksOfRequest, marksOfUnit } from './changes.ts';
import { directory, directoryLedger } from './figures.rollup.ts';
import { auditCounts as audit } from './reconcile.ts';

export const countEntries = onDocumentWritten(
  { ...marking, document: `${collections.officeBearers}/{id}` },
  (event) => mark('countEntries', event, (written) => marksOfEntry(event.params.id, written)),
);

export const countUnits = onDocumentWritten({ ...marking, document: `${collections.units}/{id}` }, (event) =>
  mark('countUnits', event, (written) => marksOfUnit(event.params.id, written)),
);

export const countRequests = onDocumentWritten(
  { ...marking, document: `${collections.changeRequests}/{id}` },
  (event) => mark('countRequests', event, (written) => marksOfRequest(event.params.id, written)),
);

const directoryOf = directoryLedger(db);

/** The ledger that a mark names; that of a meeting which is no more, or can't be read, is none. */
async function ledgerNamed(name: string) {
  if (name === directory) return directoryOf;
  const [, meetingId = ''] = name.split('/');
  const found = await db.collection(collections.meetings).doc(meetingId).get();
  const meeting = Meeting.safeParse(found.data());
  if (found.exists && !meeting.success) logError('meeting can’t be read, not counted', { meetingId });
  return meeting.success ? turnoutLedger(db, meetingId, meeting.data) : null;
}

const limits = process.env.FUNCTIONS_EMULATOR === 'true' ? noPaces : paces;
const drain = new Drain(ledgerNamed, limits, { setAside: wishesAside(db) });

/**
 * Counts what a sheet asks for, and then removes it. One process counts all, so that everything that
 * is in motion is joined and no document is written more often than its pace allows. A sheet waits for
 * the slowest of its places: about a minute in a burst over the whole state.
 */
export const countMarks = onDocumentCreated(
  {
    ...background,
    document: `${collections.marks}/{id}`,
    concurrency: held.sheets,
    memory: '1GiB',
    cpu: 1,
    maxInstances: 1,
    timeoutSeconds: held.seconds,
  },
  (event) =>
    handling('countMarks', event, async () => {
      await drain.settle(await wellFormed(db, unpacked(event.data, z.array(z.unknown()))));
      await db.collection(collections.marks).doc(event.params.id).delete();
    }),
);

/** Sunday in India. */
const isSunday = (now: Date) =>
  new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'Asia/Kolkata' }).format(now) === 'Sun';

/** Every night at 02:10 in India; on Sundays from the documents themselves. */
export const auditCounts = onSchedule(
  {
    region: background.region,
    schedule: '10 2 * * *',
    timeZone: 'Asia/Kolkata',
    memory: '1GiB',
    timeoutSeconds: 1800,
    maxInstances: 1,
    retryCount: 3,
  },
  async () => {
    const { units, drift, unitIds, failed } = await audit(db, { whole: isSunday(new Date()) });
    info('roll-ups audited', { units, drift, unitIds, failed });
  },
);
