import { asciiDigits, type ImportField, longestHeading } from '@sangathan/model';
import { tidy } from '../cell/text.ts';
import type { SheetRow } from '../file/sheet.ts';
import { isDoubtful } from '../legacyFont/detect.ts';
import { fromLegacyFont } from '../legacyFont/legacyFont.ts';
import { columnByContent } from './columnContent.ts';
import { fieldOfHeading } from './headingWords.ts';

/** Number of rows among which the heading row is searched. */
const deepest = 40;

/** A heading in Unicode; converted from a legacy font if it is recognised only then. */
export function readable(text: string): string {
  const line = tidy(text.slice(0, longestHeading));
  if (!isDoubtful(line) || fieldOfHeading(line)) return line;
  const converted = fromLegacyFont(line);
  return fieldOfHeading(converted) ? converted : line;
}

/** The field that a heading names. */
export type FieldOfHeading = (heading: string) => { field: ImportField; isSure: boolean } | null;

/** Scores how much a row looks like headings, by its recognised and unrecognised cells. */
function scoreOf(cells: string[], fieldOf: FieldOfHeading): { score: number; fields: Set<ImportField> } {
  const all = cells.map((cell) => (tidy(cell) === '' ? null : fieldOf(cell)));
  const fields = new Set(all.flatMap((each) => (each && each.field !== 'ignored' ? [each.field] : [])));
  const known = all.filter((each) => each !== null).length;
  const filled = cells.filter((cell) => tidy(cell) !== '').length;
  return { score: fields.size * 2 + known - (filled - known) * 0.5, fields };
}

/** Headings name somebody and another field; a single match may be a title. */
function areHeadings(fields: Set<ImportField>): boolean {
  const naming = ['name', 'nameHi', 'nameEn', 'firstName', 'lastName', 'nameWithAddress', 'mobile'] as const;
  return naming.some((field) => fields.has(field)) && fields.size >= 2;
}

/** Whether a row has a number to call or an e-mail address, as a row with a person has and headings have not. */
function hasContact(cells: string[]): boolean {
  return cells.some((cell) => /(?:\d[\s-]?){10}|\S@\S+\.\S/.test(asciiDigits(cell.slice(0, longestHeading))));
}

/** Joins two heading rows: the lower cell where it is recognised by itself, else both cells. */
function stacked(upper: string[], lower: string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above = '', below = ''] = [upper[column], lower[column]];
    return fieldOfHeading(readable(below)) ? below : `${above} ${below}`.trim();
  });
}

/** The heading rows of a sheet: one, or two that are read together. */
export interface Band {
  cells: string[];
  first: number;
  last: number;
}

/** The rows whose words are headings: the row with the best score, or two adjacent ones that score better together. */
function bandByWords(rows: SheetRow[], fieldOf: FieldOfHeading): Band | null {
  let best: (Band & { score: number }) | null = null;
  for (const [index, { cells }] of rows.slice(0, deepest).entries()) {
    if (hasContact(cells)) continue;
    const below = rows[index + 1]?.cells;
    const alone = scoreOf(cells, fieldOf);
    if (areHeadings(alone.fields) && alone.score > (best?.score ?? 0)) {
      best = { cells, first: index, last: index, score: alone.score };
    }
    if (below === undefined || hasContact(below)) continue;
    const lower = scoreOf(below, fieldOf);
    if (lower.fields.size === 0) continue;
    const together = stacked(cells, below);
    const both = scoreOf(together, fieldOf);
    if (areHeadings(both.fields) && both.score > Math.max(alone.score, lower.score, best?.score ?? 0) + 1) {
      best = { cells: together, first: index, last: index + 1, score: both.score };
    }
  }
  return best;
}

const isWorded = (cell: string) => /[\p{L}\p{M}]{2}/u.test(tidy(cell)) && !/\?{3}|\ufffd/.test(cell);

/** The row whose words say nothing, but under which stand a column of mobiles and one of names. */
function bandByContent(rows: SheetRow[]): Band | null {
  for (const [index, { cells }] of rows.slice(0, deepest).entries()) {
    const filled = cells.filter((cell) => tidy(cell) !== '');
    if (filled.length < 2 || hasContact(cells) || !filled.every(isWorded)) continue;
    const below = rows.slice(index + 1);
    const fields = cells.map(
      (_, column) => columnByContent(below.map((row) => row.cells[column] ?? ''))?.field ?? null,
    );
    const hasNames = fields.some((field) => field === 'nameHi' || field === 'nameEn');
    if (hasNames && fields.includes('mobile')) return { cells, first: index, last: index };
  }
  return null;
}

/** Finds the heading rows by their words, or else by what stands under them; null if there are none. */
export function bandIn(rows: SheetRow[], fieldOf: FieldOfHeading): Band | null {
  return bandByWords(rows, fieldOf) ?? bandByContent(rows);
}
