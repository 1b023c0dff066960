import { Readable } from 'node:stream';
import {
  type ColumnMapping,
  Failure,
  type ImportField,
  type PersonDefaults,
  type RowIssue,
  rowPlaceOf,
  SheetEntry,
  severityOf,
} from '@sangathan/model';
import type { SheetRow } from '../../../functions/src/import/file/sheet.ts';
import type { Headings } from '../../../functions/src/import/heading/heading.ts';
import { DayOrderOfRows } from '../../../functions/src/import/read/dayOrder.ts';
import { readSheet } from '../../../functions/src/import/read/readSheet.ts';
import { mappingOf, SheetTable } from '../../../functions/src/import/read/table.ts';
import { type RowReading, readRow } from '../../../functions/src/import/row/row.ts';
import { UnitFinder, unitIssue } from '../../../functions/src/import/unit/unitFinder.ts';
import { neighbours, units } from './district.ts';
import { entrySaid } from './said.ts';

export interface Plan {
  kind: 'xlsx' | 'csv';
  under: string;
  remembered: Record<string, ImportField>;
  mapped: ImportField[] | null;
  chosen: PersonDefaults | null;
}

export interface Told {
  headings: Headings | null;
  rows: string[];
}

function issueTold({ code, cell }: RowIssue): string {
  return cell === null ? code : `${code}@${cell}`;
}

/** A row as the corpus writes it down. */
function rowTold(row: SheetRow, reading: RowReading, finder: UnitFinder): string {
  const place = rowPlaceOf(row.number).row;
  if (reading.state === 'skipped') return `${place} | skipped ${reading.reason}`;
  if (reading.state === 'refused') {
    const refusals = reading.issues.filter(({ code }) => severityOf(code) === 'refusal');
    return [place, 'refused', ...refusals.map(issueTold)].join(' | ');
  }
  const { entry, issues } = reading;
  SheetEntry.parse(entry);
  const answer = finder.find(entry.unit);
  const code = unitIssue(answer);
  if (answer.state !== 'found') return `${place} | refused | ${code}`;
  const texts = entrySaid(entry, answer.unit.id);
  const warned = [...issues.map(issueTold), ...(code === null ? [] : [code])].map((each) => `!${each}`);
  return [place, 'read', ...texts, ...warned].join(' | ');
}

/** Reads a file as an import does, from its bytes to checked entries with their units. */
export async function readFile(bytes: Buffer, plan: Plan): Promise<Told> {
  const remembered = { fields: plan.remembered, layouts: [] };
  const table = new SheetTable(readSheet(Readable.from([bytes]), plan.kind), remembered);
  const headings = await table.open().catch((error) => {
    if (error instanceof Failure) return null;
    throw error;
  });
  if (headings === null) return { headings, rows: [] };
  const mapping = mappingOf(headings);
  const columns: ColumnMapping = mapping.columns.map(({ field, font, person }, column) => ({
    field: plan.mapped?.[column] ?? field,
    font,
    person,
  }));
  const root = units.find(({ id }) => id === plan.under);
  if (!root) throw new Error(`no unit ${plan.under}`);
  const finder = new UnitFinder(root, units, [...units, ...neighbours]);
  const defaults = plan.chosen ?? headings.people[0];
  const dayOrder = new DayOrderOfRows({ columns });
  const below: SheetRow[] = [];
  for await (const row of dayOrder.watching(table.rows({ ...mapping, columns }))) below.push(row);
  const rows = below.map((row) => rowTold(row, readRow(row, columns, defaults, dayOrder.order), finder));
  return { headings: { ...headings, row: rowPlaceOf(headings.row).row }, rows };
}
