import type { Readable } from 'node:stream';
import { Failure, rowNumberOf, type SheetKind } from '@sangathan/model';
import { tidy } from '../cell/text.ts';
import { openSheetFile, type SheetRow, type WorksheetFacts } from '../file/sheet.ts';
import { fieldOfHeading } from '../heading/headingWords.ts';

/** Where a worksheet begins among the rows of a file. */
export interface WorksheetStart extends WorksheetFacts {
  /** Its index in the file. */
  worksheet: number;
  /** From 0. */
  hiddenColumns: number[];
}

/** The rows of a file come behind the start of their worksheet. */
export type SheetPart = WorksheetStart | SheetRow;

export function isStart(part: SheetPart): part is WorksheetStart {
  return 'worksheet' in part;
}

/** Only what holds people's details counts: serial numbers head many things. */
function headingSense(cell: string): string | null {
  const field = fieldOfHeading(tidy(cell))?.field ?? 'ignored';
  return field === 'ignored' ? null : field;
}

/**
 * The worksheets of a file, hidden ones as well, and their rows, in order and without the blank ones. Rows have the
 * numbers of their import.
 * @throws Failure `sheet-…`
 */
export async function* readSheet(input: Readable, kind: SheetKind): AsyncGenerator<SheetPart> {
  const worksheets = await openSheetFile(input, kind, headingSense);
  if (worksheets.length === 0) throw new Failure('sheet-empty');
  for (const [worksheet, { rows, hiddenColumns: hidden, ...facts }] of worksheets.entries()) {
    yield { ...facts, worksheet, hiddenColumns: await hidden() };
    for await (const row of rows()) {
      yield { ...row, number: rowNumberOf({ worksheet, row: row.number }) };
    }
  }
}
