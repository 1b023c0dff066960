import { collections } from '@sangathan/model';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { info } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/scheduler';
import { db } from '../../platform/clients.ts';
import { nightly } from '../../platform/trigger.ts';
import { changeTriggerOptions, recordChanges } from '../../rollup/changeTrigger.ts';
import { changesOfEntry, changesOfRequest, changesOfUnit } from './figures.rollup.ts';
import { reconcile } from './reconcile.ts';

export const countEntries = onDocumentWritten(
  { ...changeTriggerOptions, document: `${collections.officeBearers}/{id}` },
  (event) => recordChanges('countEntries', event, (written) => changesOfEntry(event.params.id, written)),
);

export const countUnits = onDocumentWritten(
  { ...changeTriggerOptions, document: `${collections.units}/{id}` },
  (event) => recordChanges('countUnits', event, (written) => changesOfUnit(event.params.id, written)),
);

export const countRequests = onDocumentWritten(
  { ...changeTriggerOptions, document: `${collections.changeRequests}/{id}` },
  (event) => recordChanges('countRequests', event, (written) => changesOfRequest(event.params.id, written)),
);

const isSundayInIndia = (now: Date) =>
  new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'Asia/Kolkata' }).format(now) === 'Sun';

/** On Sundays every document is read. */
export const reconcileFigures = onSchedule(nightly('02:10', '1GiB'), async () => {
  const { units, drift, unitIds, failed } = await reconcile(db, { whole: isSundayInIndia(new Date()) });
  info('figures reconciled', { units, drift, unitIds, failed });
});
