import { asciiDigits, cleanText, Day } from '@sangathan/model';

/** Range of plausible years. */
const years = { first: 1950, last: 2099 };

/** Range of plausible serial dates: days since 30 December 1899, in cells without a date format. */
const serial = { first: 18_264, last: 73_050 };

const months = [
  /^(jan|जन)/i,
  /^(feb|फर|फ़र)/i,
  /^(mar|मार्च)/i,
  /^(apr|अप्र)/i,
  /^(may|मई)/i,
  /^(jun|जून)/i,
  /^(jul|जुल)/i,
  /^(aug|अग)/i,
  /^(sep|सित)/i,
  /^(oct|अक्)/i,
  /^(nov|नव)/i,
  /^(dec|दिस)/i,
];

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < years.first || year > years.last) return null;
  const text = date.toISOString().slice(0, 10);
  return Day.safeParse(text).success ? text : null;
}

/** Two-digit years up to 49 are of this century, from 50 of the last. */
function fullYear(text: string): number {
  return text.length === 2 ? Number(text) + (Number(text) < 50 ? 2000 : 1900) : Number(text);
}

/** A date as `YYYY-MM-DD`, read with the day before the month as in India; null if the text is none. */
export function readDay(cell: string): string | null {
  const text = asciiDigits(cleanText(cell));
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const indian = /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4}|\d{2})$/.exec(text);
  if (indian) return dayOf(fullYear(indian[3] ?? ''), Number(indian[2]), Number(indian[1]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[\s,.-]*([\p{L}\p{M}]{3,})\.?[\s,.-]*(\d{4}|\d{2})$/u.exec(text);
  const month = months.findIndex((pattern) => pattern.test(named?.[2] ?? '')) + 1;
  if (named && month > 0) return dayOf(fullYear(named[3] ?? ''), month, Number(named[1]));
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (days < serial.first || days > serial.last) return null;
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}
