import { asciiDigits, cleanText, type IssueCode, Mobile, ungrouped } from '@sangathan/model';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** The mobiles in a cell, in order, and the issues of its other numbers. */
export interface Phones {
  mobiles: string[];
  issues: IssueCode[];
}

type Reading = { mobile: string } | { issue: 'mobile-invalid' | 'mobile-broken' | 'mobile-landline' };

const scientific = /^(\d)(?:\.(\d+))?e\+?(\d{1,3})$/i;

/** The digits of a number in scientific notation; null if some are lost. */
function expanded(text: string): string | null {
  const [, whole = '', fraction = '', exponent = ''] = scientific.exec(text) ?? [];
  return fraction.length >= Number(exponent) ? whole + fraction : null;
}

/** A mobile that ends with four zeros or more: Excel keeps six digits of 9.82901E+09. */
const rounded = /^[6-9]\d{5}0{4}$/;

/** A number with thousands separators, by lakhs or by millions. */
const grouped = /^\d{1,3}(?:,\d{2,3})+$/;

/** The format of a landline: a separate STD code from 0. */
const trunk = /^\(?0\d{2,4}\)?[-\s/]+\d{6,8}$/;

function readOne(text: string): Reading {
  const digits = text.replace(/\D/g, '');
  const national = /^(?:0{0,2}91|0)?(\d{10})$/.exec(digits)?.[1] ?? '';
  const mobile = `+91${national}`;
  const isForeign = /^\s*(\+|00)(?!0*91)/.test(text);
  const isMobile = !isForeign && Mobile.safeParse(mobile).success;
  if (isMobile && rounded.test(national)) return { issue: 'mobile-broken' };
  if (isMobile && !trunk.test(text.trim())) return { mobile };
  const parsed = parsePhoneNumberFromString(text, 'IN');
  const type = parsed?.country === 'IN' && parsed.isValid() ? parsed.getType() : undefined;
  if (type === 'FIXED_LINE' || (type === 'FIXED_LINE_OR_MOBILE' && trunk.test(text.trim()))) {
    return { issue: 'mobile-landline' };
  }
  // Across a slash stand an STD code and a number, or two numbers.
  return isMobile && !text.includes('/') ? { mobile } : { issue: 'mobile-invalid' };
}

/** Splits two numbers with only spaces or dashes between them. */
function splitTwo(text: string): string[] {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 18 || digits.length > 28) return [text];
  const two = /^(\+?(?:0|91|091)?[6-9]\d{9})((?:0|91|091)?[6-9]\d{9})$/.exec(digits);
  return two?.[1] && two[2] ? [two[1], two[2]] : [text];
}

const labels =
  /(मोबाइल|मोबाईल|मोबा|मो|फोन|फ़ोन|mobile|mob|phone|ph|cell|tel|no|नं|न|m|w|whatsapp)\s*[.:॰-]*\s*(?=[\d+(])/giu;
const separators = /:::|[/,;|&\\]|\s(?:या|व|एवं|और|or|and)\s|\s\(|\)\s?(?=[\d+])/iu;

/**
 * The distinct mobiles in a cell, in E.164. Accepts Devanagari digits, +91 and 0 prefixes, spaces and dashes,
 * labels, several numbers, and scientific notation (9.829012345E+09) if all digits are left.
 */
export function readPhones(cell: string): Phones {
  const text = ungrouped(asciiDigits(cleanText(cell)))
    .replace(/^\s*'/, '')
    .replace(/(\d)\.0+$/, '$1')
    .trim();
  if (text === '') return { mobiles: [], issues: [] };
  if (scientific.test(text)) {
    const digits = expanded(text);
    return digits === null ? { mobiles: [], issues: ['mobile-broken'] } : readPhones(digits);
  }
  if (grouped.test(text)) return readPhones(text.replaceAll(',', ''));
  const pieces = /^\(?0\d{2,4}\)?[-\s/]+\d{6,8}$/.test(text)
    ? [text]
    : text.replace(labels, '').split(separators);
  const readings = pieces
    .map((piece) => piece.trim())
    .filter((piece) => /\d/.test(piece))
    .flatMap(splitTwo)
    .map(readOne);
  if (readings.length === 0) return { mobiles: [], issues: ['mobile-invalid'] };
  const mobiles = [...new Set(readings.flatMap((reading) => ('mobile' in reading ? [reading.mobile] : [])))];
  const issues = readings.flatMap((reading) => ('issue' in reading ? [reading.issue] : []));
  if (mobiles.length === 0) return { mobiles, issues: issues.slice(0, 1) };
  const lesser: IssueCode[] = issues.map((code) =>
    code === 'mobile-landline' ? code : 'alternative-mobile-invalid',
  );
  return {
    mobiles: mobiles.slice(0, 2),
    issues: mobiles.length > 2 ? [...lesser, 'mobile-surplus'] : lesser,
  };
}
