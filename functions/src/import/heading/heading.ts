import {
  type ImportField,
  type Level,
  longestHeading,
  mostSheetColumns,
  type Post,
  type SheetColumn,
} from '@sangathan/model';
import { postWithin } from '../cell/postWords.ts';
import { quoted, tidy } from '../cell/text.ts';
import type { SheetRow } from '../file/sheet.ts';
import { isDoubtful } from '../legacyFont/detect.ts';
import { fromLegacyFont } from '../legacyFont/legacyFont.ts';
import { columnByContent, fontOfCells } from './columnContent.ts';
import { fieldOfHeading, keyOf } from './headingWords.ts';
import { titlesIn } from './titles.ts';

/** What a district's people have said before: which heading, by its key, is which field. */
export type RememberedHeadings = Readonly<Record<string, ImportField>>;

/** Where the table begins and what its columns are. */
export interface Headings {
  /** The sheet's number of the (last) heading row; people begin below it. */
  row: number;
  columns: SheetColumn[];
  /** The titles above it, such as "ब्लॉक कांग्रेस कमेटी मसूदा". */
  titles: string[];
  /** The post and its level that titles or headings name for all rows, as in "बूथ अध्यक्ष सूची". */
  post: Post | null;
  level: Level | null;
}

/** How many rows `findHeadings` wants: titles, headings and a sample of what stands below. */
export const headingSample = 60;

/** How far down a heading row is looked for. */
const deepest = 40;

/** A heading as it reads: in Unicode, if its words are a heading's only when taken for a legacy font. */
function readable(text: string): string {
  const line = tidy(text.slice(0, longestHeading));
  if (!isDoubtful(line) || fieldOfHeading(line)) return line;
  const converted = fromLegacyFont(line);
  return fieldOfHeading(converted) ? converted : line;
}

/** The key under which a heading is remembered: letters and digits alone, in small letters. */
export function headingKey(text: string): string {
  return quoted(keyOf(readable(text)), longestHeading);
}

interface Found {
  field: ImportField;
  isSure: boolean;
}

function found(text: string, remembered: RememberedHeadings): Found | null {
  const key = headingKey(text);
  const said = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
  return said ? { field: said, isSure: true } : fieldOfHeading(readable(text));
}

/** How much a row looks like headings: its distinct fields, and the columns that are known to be left out. */
function scoreOf(
  cells: string[],
  remembered: RememberedHeadings,
): { score: number; fields: Set<ImportField> } {
  const all = cells.map((cell) => (tidy(cell) === '' ? null : found(cell, remembered)));
  const fields = new Set(all.flatMap((each) => (each && each.field !== 'ignored' ? [each.field] : [])));
  const known = all.filter((each) => each !== null).length;
  const filled = cells.filter((cell) => tidy(cell) !== '').length;
  return { score: fields.size * 2 + known - (filled - known) * 0.5, fields };
}

/** Headings name somebody and something of them; a single such word is a title's. */
function areHeadings(fields: Set<ImportField>): boolean {
  const namesSomebody = (['name', 'nameHi', 'nameEn', 'mobile'] as const).some((field) => fields.has(field));
  return namesSomebody && fields.size >= 2;
}

/** Two rows of headings in one: the lower word where it is a heading by itself, or else both. */
function stacked(upper: string[], lower: string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above = '', below = ''] = [upper[column], lower[column]];
    return fieldOfHeading(readable(below)) ? below : `${above} ${below}`.trim();
  });
}

interface Band {
  cells: string[];
  first: number;
  last: number;
}

/** The rows that are the headings: the best one, or the best two that follow each other. */
function bandIn(rows: SheetRow[], remembered: RememberedHeadings): Band | null {
  let best: (Band & { score: number }) | null = null;
  for (const [index, { cells }] of rows.slice(0, deepest).entries()) {
    const below = rows[index + 1]?.cells;
    const alone = scoreOf(cells, remembered);
    if (areHeadings(alone.fields) && alone.score > (best?.score ?? 0)) {
      best = { cells, first: index, last: index, score: alone.score };
    }
    const lower = below === undefined ? null : scoreOf(below, remembered);
    if (below === undefined || lower === null || lower.fields.size === 0) continue;
    const together = stacked(cells, below);
    const both = scoreOf(together, remembered);
    if (areHeadings(both.fields) && both.score > Math.max(alone.score, lower.score, best?.score ?? 0) + 1) {
      best = { cells: together, first: index, last: index + 1, score: both.score };
    }
  }
  return best;
}

const longestColumnNumber = 6;

/** A row that only numbers the columns: 1, 2, 3 … */
export function isColumnNumbers(cells: string[]): boolean {
  if (cells.some((cell) => cell.length > longestColumnNumber)) return false;
  const numbers = cells
    .map(tidy)
    .filter((cell) => cell !== '')
    .map((cell) => cell.replace(/[()]/g, ''));
  return numbers.length >= 3 && numbers.every((cell, index) => Number(cell) === index + 1);
}

/** Fields that a row has once. A second column of one is another field, or nobody's guess. */
const second: Partial<Record<ImportField, ImportField>> = { mobile: 'alternativeMobile' };
const repeatable: ReadonlySet<ImportField> = new Set(['ignored', 'booth', 'alternativeMobile']);

/** The columns with their doubles settled: two names are one in each script where their cells say so. */
function settled(columns: SheetColumn[], content: Found[]): SheetColumn[] {
  const taken = new Set<ImportField>();
  return columns.map((column, index) => {
    if (!taken.has(column.field) || repeatable.has(column.field)) {
      taken.add(column.field);
      return column;
    }
    const script = content[index]?.field;
    const byScript =
      column.field === 'name' && (script === 'nameHi' || script === 'nameEn') && !taken.has(script);
    const field = second[column.field] ?? (byScript ? script : 'ignored');
    if (taken.has(field) && !repeatable.has(field)) return { ...column, field: 'ignored', isSure: false };
    taken.add(field);
    return { ...column, field, isSure: field !== 'ignored' && column.isSure };
  });
}

const unknown: Found = { field: 'ignored', isSure: false };

/**
 * A column by its heading. What stands below proves an uncertain heading, makes a certain one uncertain,
 * and tells numbers, addresses and posts where the heading says nothing.
 */
function columnOf(heading: string, cells: string[], remembered: RememberedHeadings): SheetColumn {
  const text = readable(heading);
  const byHeading = found(heading, remembered);
  const content = columnByContent(cells);
  const byContent = content?.isSure ? content : null;
  const column = (field: ImportField, isSure: boolean): SheetColumn => ({
    heading: quoted(text, longestHeading),
    key: headingKey(heading),
    field,
    font: fontOfCells(field, cells),
    isSure,
  });
  if (byHeading === null) {
    const isEmpty = text === '' && content === null;
    return column(byContent?.field ?? 'ignored', isEmpty);
  }
  if (Object.hasOwn(remembered, headingKey(heading)) || byHeading.field === 'ignored')
    return column(byHeading.field, true);
  const isProved = byContent !== null && kindOf(byContent.field) === kindOf(byHeading.field);
  const isContradicted = byContent !== null && !isProved;
  if (isContradicted && !byHeading.isSure) return column(byContent.field, false);
  return column(byHeading.field, !isContradicted && (byHeading.isSure || isProved));
}

/** Both mobiles look alike. */
function kindOf(field: ImportField): ImportField {
  return field === 'alternativeMobile' ? 'mobile' : field;
}

/** Finds the heading row in the sheet's first rows; `null` where there is none. */
export function findHeadings(rows: SheetRow[], remembered: RememberedHeadings = {}): Headings | null {
  const band = bandIn(rows, remembered);
  if (band === null) return null;
  const numbered = isColumnNumbers(rows[band.last + 1]?.cells ?? []);
  const last = band.last + (numbered ? 1 : 0);
  const sample = rows.slice(last + 1);
  const width = Math.min(
    mostSheetColumns,
    Math.max(...rows.slice(band.first).map(({ cells }) => cells.length)),
  );
  const cellsOf = (column: number) => sample.map(({ cells }) => cells[column] ?? '');
  const columns = Array.from({ length: width }, (_, column) =>
    columnOf(band.cells[column] ?? '', cellsOf(column), remembered),
  );
  const content = columns.map((_, column) => columnByContent(cellsOf(column)) ?? unknown);
  const titles = rows.slice(0, band.first).flatMap(titlesIn);
  const settledColumns = settled(columns, content);
  const named = settledColumns.filter(
    ({ field }) => field === 'name' || field === 'nameHi' || field === 'nameEn',
  );
  const hasPosts = settledColumns.some(({ field }) => field === 'post');
  const worded = [...named.map(({ heading }) => heading), ...titles]
    .map(postWithin)
    .filter((each) => each !== null);
  const post = worded[0]?.post ?? null;
  const level = worded.find((each) => each.post === post && each.level !== null)?.level ?? null;
  return {
    row: rows[last]?.number ?? 0,
    columns: settledColumns,
    titles,
    post: hasPosts ? null : post,
    level: hasPosts ? null : level,
  };
}
