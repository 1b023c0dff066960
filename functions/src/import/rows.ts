import { ImportRow, type SheetChanges } from '@sangathan/model';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { parsed } from '../platform/document.ts';
import { rowAt } from './store.ts';

/** A row without anything to report. */
export function emptyRow(number: number): ImportRow {
  return {
    number,
    outcome: 'refused',
    isWarned: false,
    skipped: null,
    cells: [],
    carried: {},
    issues: [],
    officeBearerId: null,
    name: null,
    post: null,
    unitName: null,
    mobile: null,
    changes: {},
    declined: {},
    twins: [],
    hasTwins: false,
    isOvertaken: false,
    isKept: false,
  };
}

/** What a planned and an applied row have in common. */
interface WrittenRow {
  number: number;
  officeBearerId: string;
  changes: SheetChanges;
}

/**
 * The stored rows of an import, in the order of `rows`. A row is stored only if there is something to report;
 * any other is built from its changes.
 */
export async function storedRows(
  db: Firestore,
  importId: string,
  rows: WrittenRow[],
  transaction: Transaction,
): Promise<ImportRow[]> {
  if (rows.length === 0) return [];
  const found = await transaction.getAll(...rows.map(({ number }) => rowAt(db, importId, number)));
  return rows.map(({ number, officeBearerId, changes }, index) => {
    const stored = found[index] && parsed(found[index], ImportRow);
    const name = { hi: changes.nameHi?.to ?? '', en: changes.nameEn?.to ?? '' };
    const isNamed = name.hi !== '' || name.en !== '';
    return stored ?? { ...emptyRow(number), outcome: 'new', officeBearerId, name: isNamed ? name : null };
  });
}
