import { comparable, type ImportField, type SheetFont } from '@sangathan/model';
import { readEmail } from '../cell/email.ts';
import { readPhones } from '../cell/phone.ts';
import { readPost } from '../cell/postWords.ts';
import { tidy } from '../cell/text.ts';
import { fontOfColumn } from '../legacyFont/detect.ts';

/** Fields that are never in Hindi, and so never in a legacy font. */
const neverHindi: ReadonlySet<ImportField> = new Set([
  ...(['nameEn', 'unitCode', 'mobile', 'alternativeMobile', 'email', 'since'] as const),
  ...(['facebook', 'x', 'instagram', 'youtube'] as const),
]);

/** The font of the cells of a column of this field. */
export function fontOfCells(field: ImportField, cells: string[]): SheetFont {
  return neverHindi.has(field)
    ? 'unicode'
    : fontOfColumn(cells.map((cell) => tidy(cell.slice(0, longestJudged))));
}

/** Longest prefix of a cell that is examined, in UTF-16 units. */
const longestJudged = 200;

/** Share of the cells that must be of one kind. */
const most = 0.7;

/** The field that the cells of a column show, whatever its heading; null if they do not. */
export function columnByContent(cells: string[]): { field: ImportField; isSure: boolean } | null {
  const texts = cells.map((cell) => tidy(cell.slice(0, longestJudged))).filter((text) => text !== '');
  if (texts.length === 0) return null;
  const share = (is: (text: string) => boolean) => texts.filter(is).length / texts.length;
  const isNumbered = (text: string) => /\d{5}/.test(text) || /[०-९]{5}/.test(text);
  if (share((text) => isNumbered(text) && readPhones(text).mobiles.length > 0) >= most)
    return { field: 'mobile', isSure: true };
  if (share((text) => text.includes('@') && readEmail(text) !== null) >= most)
    return { field: 'email', isSure: true };
  if (share((text) => readPost(text) !== null) >= most) return { field: 'post', isSure: true };
  const isName = (text: string) => /^[\p{L}\p{M} .]{3,60}$/u.test(comparable(text));
  if (share((text) => isName(text) && /\p{Script=Devanagari}/u.test(text)) >= most)
    return { field: 'nameHi', isSure: false };
  if (share((text) => isName(text) && /[A-Za-z]/.test(text)) >= most)
    return { field: 'nameEn', isSure: false };
  return null;
}
