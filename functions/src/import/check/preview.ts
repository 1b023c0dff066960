import type { Readable } from 'node:stream';
import {
  type ColumnQuestion,
  Failure,
  type RowIssue,
  type SheetEntry,
  type SheetKind,
  severityOf,
} from '@sangathan/model';
import type { SheetRow } from '../file/sheet.ts';
import { findHeadings, headingSample, type RememberedHeadings } from '../heading/heading.ts';
import { mappingOf, peopleIn, questionOf } from '../read/readImport.ts';
import { readSheet } from '../read/readSheet.ts';
import type { Tree } from '../unit/unitTree.ts';
import { locate } from './checkRows.ts';

/** What a file was taken for; null where that is not known or does not apply. */
export interface TakenFor {
  format: SheetKind | null;
  encoding: string | null;
  delimiter: string | null;
  worksheets: string[];
  headingRow: number | null;
}

/** A row as an import would read it, before it is compared with the register. */
export interface PreviewRow {
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
  takenFor: TakenFor;
  /** What a person would be asked first; the rows are then read by what was recognised. */
  question: ColumnQuestion | null;
  rows: PreviewRow[];
  failure: Failure['code'] | null;
}

function previewRow(row: SheetRow, mapping: Parameters<typeof locate>[1], tree: Tree): PreviewRow {
  const { reading, unit, issues } = locate(row, mapping, tree);
  const about = { row: row.number, worksheet: null, cells: row.cells };
  const nothing = { entry: null, unitId: null, issues: [] };
  if (reading.state === 'skipped') return { ...about, ...nothing, state: 'skipped', reason: reading.reason };
  const refusals = issues.filter(({ code }) => severityOf(code) === 'refusal').map(({ code }) => code);
  if (reading.state === 'refused' || unit === null || refusals.length > 0)
    return { ...about, ...nothing, issues, state: 'refused', reason: [...new Set(refusals)].join(', ') };
  return { ...about, entry: reading.entry, unitId: unit.id, issues, state: 'read', reason: null };
}

const unknown: TakenFor = { format: null, encoding: null, delimiter: null, worksheets: [], headingRow: null };

/** The preview of a file that is refused before it is opened. */
export function refusedPreview({ code }: Failure): Preview {
  return { takenFor: unknown, question: null, rows: [], failure: code };
}

/** Reads a file as an import does, without a register. Never throws for what a person can be told. */
export async function previewOf(
  input: Readable,
  kind: SheetKind,
  tree: Tree,
  remembered: RememberedHeadings = {},
): Promise<Preview> {
  const takenFor: TakenFor = { ...unknown, format: kind };
  const preview: Preview = { takenFor, question: null, rows: [], failure: null };
  try {
    const all: SheetRow[] = [];
    for await (const row of readSheet(input, kind)) all.push(row);
    const first = all.slice(0, headingSample);
    const headings = findHeadings(first, remembered);
    if (headings === null) throw new Failure('sheet-no-heading');
    takenFor.headingRow = headings.row;
    preview.question = questionOf(headings, first);
    const mapping = mappingOf(headings);
    for await (const row of peopleIn(all, mapping)) preview.rows.push(previewRow(row, mapping, tree));
    if (preview.rows.length === 0) throw new Failure('sheet-empty');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    preview.failure = error.code;
  }
  return preview;
}
