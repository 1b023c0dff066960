import type { Readable } from 'node:stream';
import {
  type ColumnQuestion,
  Failure,
  type ImportWorksheet,
  type RowIssue,
  rowPlaceOf,
  type SheetEntry,
  type SheetKind,
  type SheetMapping,
  severityOf,
  type TakenFor,
} from '@sangathan/model';
import type { SheetRow } from '../file/sheet.ts';
import { nothingRemembered, type RememberedHeadings } from '../heading/remembered.ts';
import { DayOrderOfRows } from '../read/dayOrder.ts';
import { questionOf } from '../read/readImport.ts';
import { isStart, readSheet, type SheetPart } from '../read/readSheet.ts';
import { mappingOf, SheetTable } from '../read/table.ts';
import type { Tree } from '../unit/unitTree.ts';
import { locate } from './checkRows.ts';

/** What a file was taken for; null where that is not known or does not apply. */
export interface PreviewFacts extends TakenFor {
  format: SheetKind | null;
  /** The names of all worksheets, in their order. */
  worksheets: string[];
  /** In its worksheet. */
  headingRow: number | null;
}

/** A row as an import would read it, before it is compared with the register. */
export interface PreviewRow {
  /** The number in its worksheet. */
  row: number;
  worksheet: string | null;
  state: 'read' | 'refused' | 'skipped';
  reason: string | null;
  cells: string[];
  entry: SheetEntry | null;
  unitId: string | null;
  issues: RowIssue[];
}

/** What an import would make of a file, as far as that depends on the file and the tree of units alone. */
export interface Preview {
  takenFor: PreviewFacts;
  /** What a person would be asked first; the rows are then read by what was recognised. */
  question: ColumnQuestion | null;
  rows: PreviewRow[];
  worksheets: ImportWorksheet[];
  /** Rows with a serial number alone, or with one value dragged far down. */
  droppedRows: number;
  /** What the columns were taken for; null if there are none. */
  mapping: SheetMapping | null;
  failure: Failure['code'] | null;
}

function previewRow(row: SheetRow, mapping: SheetMapping, tree: Tree): Omit<PreviewRow, 'worksheet'> {
  const { reading, unit, issues } = locate(row, mapping, tree);
  const about = { row: rowPlaceOf(row.number).row, cells: row.cells };
  const nothing = { entry: null, unitId: null, issues: [] };
  if (reading.state === 'skipped') return { ...about, ...nothing, state: 'skipped', reason: reading.reason };
  const refusals = issues.filter(({ code }) => severityOf(code) === 'refusal').map(({ code }) => code);
  if (reading.state === 'refused' || unit === null || refusals.length > 0)
    return { ...about, ...nothing, issues, state: 'refused', reason: [...new Set(refusals)].join(', ') };
  return { ...about, entry: reading.entry, unitId: unit.id, issues, state: 'read', reason: null };
}

function placed(row: SheetRow, about: Omit<PreviewRow, 'worksheet'>, names: string[]): PreviewRow {
  return { ...about, worksheet: names[rowPlaceOf(row.number).worksheet] || null };
}

const unknown: PreviewFacts = {
  ...{ format: null, encoding: null, delimiter: null, isRepaired: false, worksheets: [], headingRow: null },
};

/** The preview of a file that is refused before it is opened. */
export function refusedPreview({ code }: Failure): Preview {
  const nothing = { question: null, rows: [], worksheets: [], droppedRows: 0, mapping: null };
  return { takenFor: unknown, ...nothing, failure: code };
}

/** The parts of a file as they are read, with the rows of worksheets that are skipped, and the worksheets’ names. */
async function* watched(parts: AsyncIterable<SheetPart>, seen: SheetRow[], names: string[]) {
  for await (const part of parts) {
    if (isStart(part)) names.push(part.name);
    else seen.push(part);
    yield part;
  }
}

/** The rows of the worksheets that were skipped, each with the reason. */
function skippedRows(seen: SheetRow[], names: string[], worksheets: ImportWorksheet[]): PreviewRow[] {
  const reasons = new Map(worksheets.map(({ index, skipped }) => [index, skipped]));
  return seen.flatMap(({ number, cells }) => {
    const { worksheet, row } = rowPlaceOf(number);
    const reason = reasons.get(worksheet) ?? null;
    if (reason === null) return [];
    const about = { row, worksheet: names[worksheet] || null, cells };
    return [
      { ...about, state: 'skipped', reason: `worksheet-${reason}`, entry: null, unitId: null, issues: [] },
    ];
  });
}

/** Reads a file as an import does, without a register. Never throws for what a person can be told. */
export async function previewOf(
  input: Readable,
  kind: SheetKind,
  tree: Tree,
  remembered: RememberedHeadings = nothingRemembered,
): Promise<Preview> {
  const seen: SheetRow[] = [];
  const names: string[] = [];
  const table = new SheetTable(watched(readSheet(input, kind), seen, names), remembered);
  const found: SheetRow[] = [];
  let mapping: SheetMapping | null = null;
  let question: ColumnQuestion | null = null;
  let failure: Failure['code'] | null = null;
  let headingRow: number | null = null;
  try {
    const headings = await table.open();
    headingRow = rowPlaceOf(headings.row).row;
    question = questionOf(headings, table.first);
    mapping = mappingOf(headings);
    const dayOrder = new DayOrderOfRows(mapping);
    for await (const row of dayOrder.watching(table.rows(mapping))) found.push(row);
    mapping = { ...mapping, dayOrder: dayOrder.order };
    if (found.length === 0) failure = 'sheet-empty';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failure = error.code;
  }
  const facts = {
    format: kind,
    ...table.takenFor,
    worksheets: names.filter((name) => name !== ''),
    headingRow,
  };
  const { worksheets, droppedRows } = table;
  const read = mapping;
  const rows = read === null ? [] : found.map((row) => placed(row, previewRow(row, read, tree), names));
  return {
    takenFor: { ...unknown, ...facts },
    question,
    rows: [...rows, ...skippedRows(seen, names, worksheets)],
    worksheets,
    droppedRows,
    mapping,
    failure,
  };
}
