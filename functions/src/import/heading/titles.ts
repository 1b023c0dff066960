import { type ColumnMapping, type ImportField, nameFields } from '@sangathan/model';
import { readPost } from '../cell/postWords.ts';
import { tidy } from '../cell/text.ts';
import { type CarriedField, carriedFields, type SheetRow } from '../file/sheet.ts';
import { inUnicode } from '../legacyFont/detect.ts';

/** The units that titles or merged cells name for the rows below them. */
export type Carried = NonNullable<SheetRow['carried']>;

/** A section's title: "ब्लॉक: मसूदा", "जिला कांग्रेस कमेटी अजमेर", "Mandal - Kekri". */
const titles: Record<CarriedField, RegExp> = {
  district: titleOf('जिला|ज़िला|जिले|district|distt?\\.?|zila|jila'),
  assembly: titleOf('विधान ?सभा(?: क्षेत्र)?|assembly(?: constituency)?|vidhan ?sabha'),
  block: titleOf('ब्लॉक|ब्लाक|block'),
  mandal: titleOf('मंडल|मण्डल|mandal'),
};

function titleOf(words: string): RegExp {
  const committee = '(?:\\s*(?:कांग्रेस|कमेटी|congress|committee|का नाम|name))*';
  return new RegExp(
    `^(?:${words})${committee}\\s*(?:[:=–-]+\\s*|\\s+)(?<unit>[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d .()'-]{0,60})$`,
    'iu',
  );
}

/** Words that make a title that of a list, a committee, a post or a person rather than of a unit. */
const noUnit =
  /^(?:के|की|का|of) |सूची|विवरण|पदाधिकारी|अध्यक्ष|सचिव|मंत्री|कार्यकर्ता|नाम|list|details?|office|president|adhyaksh|secretar|treasurer|sachiv|name|members?|कांग्रेस|कमेटी|congress|committee/iu;

/** The units that a line names; each part of the line is matched by itself. */
export function unitsNamedIn(line: string): Carried {
  const named: Carried = {};
  for (const part of line.split(/\s*[,|;]\s*/)) {
    for (const field of carriedFields) {
      const unit = titles[field].exec(part)?.groups?.unit?.trim();
      if (unit && !noUnit.test(unit)) named[field] = { text: unit, isTitle: true };
    }
  }
  return named;
}

/** Maximum number of cells with a title in them: it may be repeated in each cell of a merged range. */
const mostTitleCells = 4;

/**
 * The units that a row names as the title of a section, with nothing else in the row; null for any other
 * row. A cell before the title may label it.
 */
export function sectionOf(row: SheetRow): Carried | null {
  if (row.cells.filter((cell) => cell !== '').length > mostTitleCells) return null;
  const [first = '', second, ...rest] = textsIn(row);
  if (first === '' || rest.length > 0) return null;
  if (second !== undefined && !isLabel(first)) return null;
  const named = unitsNamedIn(second === undefined ? first : `${first} ${second}`);
  return Object.keys(named).length > 0 ? named : null;
}

/** Longest prefix of a title that is read, in UTF-16 units. */
export const longestTitle = 300;

/** One spelling of ॉ, which converters write as ा and ॅ; and no joiners, which keyboards put into conjuncts. */
function spelt(text: string): string {
  return text.replace(/[\u200c\u200d]/g, '').replaceAll('ाॅ', 'ॉ');
}

/** Several questions are asked about each row. */
const textsOfRow = new WeakMap<SheetRow, string[]>();

/** The first different texts of a row, in Unicode. */
function textsIn(row: SheetRow): string[] {
  const known = textsOfRow.get(row);
  if (known) return known;
  const filled = row.cells.map((cell) => tidy(cell.slice(0, longestTitle))).filter((cell) => cell !== '');
  const texts = [...new Set(filled)].slice(0, 3).map((text) => spelt(inUnicode(text, 'undecided')));
  textsOfRow.set(row, texts);
  return texts;
}

/** What a page of a printed list has at its foot. */
const pageNumber = /^(?:पृष्ठ|पेज|page)\s*(?:सं\.?|संख्या|no\.?)?\s*[:.-]?\s*\d+/iu;

/** Fields of which a cell by itself belongs to a row without anybody, and those where it does if it looks like them. */
const unitFields: ReadonlySet<ImportField> = new Set([
  ...(['unitName', 'unitCode', 'district', 'assembly', 'block', 'mandal'] as const),
]);
const numberFields: ReadonlySet<ImportField> = new Set([
  ...(['mobile', 'alternativeMobile', 'email', 'since'] as const),
]);

function isOwn(field: ImportField, text: string): boolean {
  if (numberFields.has(field)) return /[\d०-९]{4}|[\d०-९][-/.][\d०-९]|@/.test(text);
  return unitFields.has(field) || (field === 'post' && readPost(text) !== null);
}

/** A booth without anybody: its number, with words for a booth and for a part of one. "भाग 2" may be a part of the list. */
const boothNumber =
  /^(?:(?:बूथ|बुथ|booth|मतदान|केंद्र|केन्द्र|polling|station|संख्या|सं|नं|no|number)[\s.:-]*)*[\d०-९]+(?:\s*[/(-]?\s*(?:[\d०-९]+|[A-Za-z]|[अ-ह])\)?)?$/iu;

/** Dashes and the like that may fill the other cells of a line. */
const mostPlaceholders = 3;

/** A text that stands alone in a row. */
export interface LoneText {
  text: string;
  field: ImportField;
}

/**
 * The text that stands alone in a row, or is repeated in all its cells, and may be the title of what follows; null for
 * any other row. A number of a booth, or a unit in the column of its level, is a row without anybody.
 */
export function loneTextOf(row: SheetRow, mapping: ColumnMapping): LoneText | null {
  // Most rows have several texts: they are not converted.
  if (new Set(row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size > mostPlaceholders)
    return null;
  const [text, ...others] = textsIn(row);
  if (text === undefined || others.length > 0) return null;
  const column = row.cells.findIndex((cell) => tidy(cell.slice(0, longestTitle)) !== '');
  const field = mapping[column]?.field ?? 'ignored';
  if (!/\p{L}/u.test(text) || pageNumber.test(text) || isOwn(field, text)) return null;
  if (field === 'booth' && boothNumber.test(text)) return null;
  return { text, field };
}

/** A line that titles a part, though other cells stand beside it: "ब्लॉक केकड़ी अ | प्रभारी | सुरेश". */
export function unclearTitleOf(row: SheetRow, mapping: ColumnMapping): string | null {
  if (row.cells.some((cell) => /\d{10}|[०-९]{10}|\d{5}[ -]\d{5}/.test(cell))) return null;
  const candidates = row.cells.flatMap((cell, column) => {
    const text = spelt(tidy(cell.slice(0, longestTitle)));
    const field = mapping[column]?.field ?? 'ignored';
    const isJudged = field === 'ignored' || field === 'booth' || nameFields.includes(field);
    return text !== '' && isJudged ? [text] : [];
  });
  return candidates.find((text) => isLabel(text) || Object.keys(unitsNamedIn(text)).length > 0) ?? null;
}

/** Whether a line names a post and nothing else, so that the unit above stays: "उपाध्यक्ष", "Booth presidents list". */
export function isPostAlone(text: string): boolean {
  const plural = /(?<=[\p{L}\p{M}])ों(?![\p{L}\p{M}])|(?<=president|secretarie|treasurer)s(?!\p{L})/giu;
  return readPost(text) !== null || readPost(text.replace(plural, '')) !== null;
}

/** Whether a cell labels the next one: "ब्लॉक:", "Mandal". */
function isLabel(text: string): boolean {
  return Object.values(unitsNamedIn(`${text} x`)).some((unit) => unit.text === 'x');
}

/** The lines of a title row: its cells, with a label and the cell that it labels joined. */
export function titlesIn(row: SheetRow): string[] {
  const [first = '', second = '', third = ''] = textsIn(row);
  return [isLabel(first) ? `${first} ${second}` : first, second, third].filter((text) => text !== '');
}
