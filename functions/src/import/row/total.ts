import { type ColumnMapping, longestHeading, nameFields } from '@sangathan/model';
import { isVacancy } from '../cell/personName.ts';
import { readPhones } from '../cell/phone.ts';
import { tidy } from '../cell/text.ts';
import type { SheetRow } from '../file/sheet.ts';
import { inUnicode } from '../legacyFont/detect.ts';

const totalWord = '(?:कुल|योग|महायोग|सर्वयोग|उप[\\s-]*योग|(?:grand|sub)?[\\s-]*totals?)';
const total = new RegExp(`^${totalWord}(?=$|[\\s:=–-])`, 'iu');
/** A sum in the column of names, where कुल दीप would be somebody. */
const totalAlone = new RegExp(
  `^${totalWord}(?:\\s*(?:योग|संख्या|बूथ|मंडल|ब्लॉक|पद|व्यक्ति|सदस्य|numbers?|no\\.?|of|booths?|persons?|members?|count))*[\\s:=–-]*[\\d०-९.,]*$`,
  'iu',
);

/** Texts that are judged: sums stand before what they sum up. */
const judged = 2;

/** Whether a row sums up others: it says so, and has nobody's name or number. */
export function isTotal(row: SheetRow, mapping: ColumnMapping): boolean {
  const filled = row.cells
    .map((cell, column) => ({ column, text: tidy(cell.slice(0, longestHeading)) }))
    .filter(({ text }) => text !== '')
    .map(({ column, text }) => ({
      field: mapping[column]?.field ?? 'ignored',
      text: inUnicode(text, mapping[column]?.font ?? 'unicode'),
    }));
  const isSum = ({ field, text }: (typeof filled)[number]) =>
    (nameFields.includes(field) ? totalAlone : total).test(text);
  if (!filled.slice(0, judged).some(isSum)) return false;
  const isPerson = (cell: (typeof filled)[number]) =>
    nameFields.includes(cell.field) && /^\p{L}/u.test(cell.text) && !isSum(cell) && !isVacancy(cell.text);
  const hasNumber = ({ text }: (typeof filled)[number]) =>
    /\d{5}|[०-९]{5}/.test(text) && readPhones(text).mobiles.length > 0;
  return !filled.some((cell) => isPerson(cell) || hasNumber(cell));
}
