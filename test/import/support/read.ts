import { Readable } from 'node:stream';
import {
  type ColumnMapping,
  type ImportField,
  type RowDefaults,
  type RowIssue,
  SheetEntry,
  severityOf,
  socialNetworks,
} from '@sangathan/model';
import type { SheetRow } from '../../../functions/src/import/file/sheet.ts';
import { findHeadings, type Headings, headingSample } from '../../../functions/src/import/heading/heading.ts';
import { readSheet } from '../../../functions/src/import/read/readSheet.ts';
import { CarryDown } from '../../../functions/src/import/row/carryDown.ts';
import { type RowReading, readRow } from '../../../functions/src/import/row/row.ts';
import { UnitFinder, unitIssue } from '../../../functions/src/import/unit/unitFinder.ts';
import { neighbours, units } from './district.ts';

export interface Plan {
  kind: 'xlsx' | 'csv';
  under: string;
  remembered: Record<string, ImportField>;
  mapped: ImportField[] | null;
  chosen: RowDefaults | null;
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
  if (reading.state === 'skipped') return `${row.number} | skipped ${reading.reason}`;
  if (reading.state === 'refused') {
    const refusals = reading.issues.filter(({ code }) => severityOf(code) === 'refusal');
    return [row.number, 'refused', ...refusals.map(issueTold)].join(' | ');
  }
  const { entry, issues } = reading;
  SheetEntry.parse(entry);
  const answer = finder.find(entry.unit);
  const code = unitIssue(answer);
  if (answer.state !== 'found') return `${row.number} | refused | ${code}`;
  const values: [string, string | null][] = [
    ['unit', answer.unit.id],
    ['post', entry.post === 'president' ? null : entry.post],
    ['hi', entry.name.hi || null],
    ['en', entry.name.en || null],
    ['mobile', entry.mobile?.slice(3) ?? null],
    ['alt', entry.alternativeMobile?.slice(3) ?? null],
    ['email', entry.email],
    ['village', entry.village],
    ['jurisdiction', entry.jurisdiction],
    ...socialNetworks.map((network): [string, string | null] => [network, entry.social[network]]),
    ['since', entry.since],
  ];
  const texts = values.filter(([, value]) => value !== null).map(([key, value]) => `${key}=${value}`);
  const warned = [...issues.map(issueTold), ...(code === null ? [] : [code])].map((each) => `!${each}`);
  return [row.number, 'read', ...texts, ...warned].join(' | ');
}

/** Reads a file as an import does, from its bytes to checked entries with their units. */
export async function readFile(bytes: Buffer, plan: Plan): Promise<Told> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet(Readable.from([bytes]), plan.kind)) rows.push(row);
  const headings = findHeadings(rows.slice(0, headingSample), plan.remembered);
  if (headings === null) return { headings, rows: [] };
  const mapping: ColumnMapping = headings.columns.map(({ field, font }, column) => ({
    field: plan.mapped?.[column] ?? field,
    font,
  }));
  const carry = new CarryDown(mapping, headings.titles);
  const root = units.find(({ id }) => id === plan.under);
  if (!root) throw new Error(`no unit ${plan.under}`);
  const finder = new UnitFinder(root, units, [...units, ...neighbours]);
  const defaults = plan.chosen ?? { post: headings.post, level: headings.level };
  const below = rows.filter(({ number }) => number > headings.row);
  return {
    headings,
    rows: below.map((row) => rowTold(row, readRow(carry.next(row), mapping, defaults), finder)),
  };
}
