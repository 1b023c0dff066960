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

/** Answers given before: fields by heading key. */
export type RememberedHeadings = Readonly<Record<string, ImportField>>;

/** The headings of a sheet. */
export interface Headings {
  /** The number of the (last) heading row in the sheet. */
  row: number;
  columns: SheetColumn[];
  /** The lines above the headings, such as "ब्लॉक कांग्रेस कमेटी मसूदा". */
  titles: string[];
  /** The post and level that titles or headings name for all rows, as in "बूथ अध्यक्ष सूची". */
  post: Post | null;
  level: Level | null;
}

/** Number of rows to pass to `findHeadings`: titles, headings and sample rows. */
export const headingSample = 60;

/** Number of rows among which the heading row is searched. */
const deepest = 40;

/** A heading in Unicode; converted from a legacy font if it is recognised only then. */
function readable(text: string): string {
  const line = tidy(text.slice(0, longestHeading));
  if (!isDoubtful(line) || fieldOfHeading(line)) return line;
  const converted = fromLegacyFont(line);
  return fieldOfHeading(converted) ? converted : line;
}

/** The key under which the answer about a heading is remembered: see `keyOf`. */
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

/** Scores how much a row looks like headings, by its recognised and unrecognised cells. */
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

/** Headings have a name or mobile and another field; a single match may be a title. */
function areHeadings(fields: Set<ImportField>): boolean {
  const namesSomebody = (['name', 'nameHi', 'nameEn', 'mobile'] as const).some((field) => fields.has(field));
  return namesSomebody && fields.size >= 2;
}

/** Joins two heading rows: the lower cell where it is recognised by itself, else both cells. */
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

/** The heading rows: the row with the best score, or two adjacent ones that score better together. */
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

/** Whether a row only numbers the columns: 1, 2, 3 … */
export function isColumnNumbers(cells: string[]): boolean {
  if (cells.some((cell) => cell.length > longestColumnNumber)) return false;
  const numbers = cells
    .map(tidy)
    .filter((cell) => cell !== '')
    .map((cell) => cell.replace(/[()]/g, ''));
  return numbers.length >= 3 && numbers.every((cell, index) => Number(cell) === index + 1);
}

/** What a second column of a field is; if not listed, ignored. */
const second: Partial<Record<ImportField, ImportField>> = { mobile: 'alternativeMobile' };
const repeatable: ReadonlySet<ImportField> = new Set(['ignored', 'booth', 'alternativeMobile']);

/** The columns with each field once: of two name columns, each becomes the name in its script if their cells show it. */
function withoutDuplicates(columns: SheetColumn[], content: Found[]): SheetColumn[] {
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
 * Recognises a column by its heading and its cells. Cells confirm an uncertain heading, cast doubt on a certain
 * one, and decide where the heading is unknown.
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

/** Cells do not distinguish the two mobiles. */
function kindOf(field: ImportField): ImportField {
  return field === 'alternativeMobile' ? 'mobile' : field;
}

/** Finds the headings in the first rows of a sheet; null if there are none. */
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
  const distinctColumns = withoutDuplicates(columns, content);
  const named = distinctColumns.filter(
    ({ field }) => field === 'name' || field === 'nameHi' || field === 'nameEn',
  );
  const hasPosts = distinctColumns.some(({ field }) => field === 'post');
  const worded = [...named.map(({ heading }) => heading), ...titles]
    .map(postWithin)
    .filter((each) => each !== null);
  const post = worded[0]?.post ?? null;
  const level = worded.find((each) => each.post === post && each.level !== null)?.level ?? null;
  return {
    row: rows[last]?.number ?? 0,
    columns: distinctColumns,
    titles,
    post: hasPosts ? null : post,
    level: hasPosts ? null : level,
  };
}
