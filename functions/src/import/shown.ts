import { ImportRow, type SheetChanges } from '@sangathan/model';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { parsed } from '../platform/document.ts';
import { emptyRow } from './check/checkRows.ts';
import { rowAt } from './store.ts';

/** As much of a planned or applied row as it takes to show it. */
interface Named {
  number: number;
  officeBearerId: string;
  changes: SheetChanges;
}

/** The shown rows of some numbers; one that had nothing to be seen is made from what it was to write. */
export async function shownRows(
  db: Firestore,
  importId: string,
  rows: Named[],
  transaction: Transaction,
): Promise<ImportRow[]> {
  if (rows.length === 0) return [];
  const found = await transaction.getAll(...rows.map(({ number }) => rowAt(db, importId, number)));
  return rows.map(({ number, officeBearerId, changes }, index) => {
    const shown = found[index] && parsed(found[index], ImportRow);
    const name = { hi: changes.nameHi?.to ?? '', en: changes.nameEn?.to ?? '' };
    const isNamed = name.hi !== '' || name.en !== '';
    return shown ?? { ...emptyRow(number), outcome: 'new', officeBearerId, name: isNamed ? name : null };
  });
}
