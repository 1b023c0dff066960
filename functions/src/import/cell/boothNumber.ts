import { asciiDigits } from '@sangathan/model';

/** A booth as its cells name it, its number first; or why they name none. */
export type BoothReading = { text: string } | { issue: 'booth-ambiguous' | 'booth-date' };

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर';

/** What Excel makes of a number such as 12/3: 12-Mar, Mar-12, 12-03-2025, or a cell with a date's format. */
const date = new RegExp(
  [
    '^\\d{4}-\\d{1,2}-\\d{1,2}(?:[t ].*)?$',
    '^\\d{1,2}\\s*([-./])\\s*\\d{1,2}\\s*\\1\\s*(?:\\d{2}|\\d{4})$',
    `^\\d{1,2}[-./, ]+(?:${monthNames})\\.?(?:[-./, ]+\\d{2,4})?$`,
    `^(?:${monthNames})\\.?[-./, ]+\\d{1,4}$`,
  ].join('|'),
  'iu',
);

/** Words before the number of a booth itself. */
const boothWords = new Set('बूथ बुथ भाग मतदान केंद्र केन्द्र स्थल booth part polling station ps bhag'.split(' '));
/** Words that stand between such a word and the number. */
const numberWords = new Set('no num number नं न सं संख्या क्रमांक का की nos'.split(' '));
/** Words before a number that is not the booth's. */
const otherWords = new Set(
  'ward wards वार्ड room कमरा कक्ष chak चक sector सेक्टर gali गली street phase floor मंजिल class km mandal मंडल मण्डल block ब्लॉक school विद्यालय स्कूल'.split(
    ' ',
  ),
);
/** Words between two numbers of a list. */
const joiningWords = new Set('व और एवं तथा या से and or to'.split(' '));

interface BoothNumber {
  /** With its letter: 10a. */
  value: string;
  /** `own`: of the booth; `named`: of a ward, a school or a room; `loose`: behind a word, so that either may be meant. */
  role: 'own' | 'named' | 'loose';
}

/** A number with the letter of an auxiliary booth (10A, 10-A, 10(A); 10 सहायक is 10A), a word, or a sign that divides. */
const tokens =
  /(?<digits>\d+)(?:\s?[-/]?\s?\(?\s?(?<letter>[a-zअ-ह])(?![\p{L}\p{M}\d]|\.\s?\p{L}|\s*\d)\s?\)?|[\s(-]*(?<auxiliary>सहायक|auxiliary|aux)(?![\p{L}\p{M}])\.?\)?)?|(?<word>[\p{L}\p{M}]+)|(?<divides>[^\s\p{L}\p{M}\d.:#-])/giu;

function numbersIn(text: string): BoothNumber[] {
  const found: BoothNumber[] = [];
  let words: string[] = [];
  let isDivided = false;
  for (const { groups = {} } of text.matchAll(tokens)) {
    const { digits, letter, auxiliary, word, divides } = groups;
    if (divides !== undefined) isDivided = true;
    if (word !== undefined) {
      words.push(word);
      if (!joiningWords.has(word) && !numberWords.has(word)) isDivided = false;
    }
    if (digits === undefined) continue;
    const value = digits.replace(/^0+(?=\d)/, '') + (letter ?? (auxiliary === undefined ? '' : 'a'));
    found.push({ value, role: roleOf(digits, words, isDivided, found) });
    words = [];
    isDivided = false;
  }
  return found;
}

/** The longest number of a booth, in digits; a longer one is a postal code or the like. */
const longestNumber = 4;

/** `words` stand between the number before, if any, and this one. */
function roleOf(
  digits: string,
  words: string[],
  isDivided: boolean,
  before: BoothNumber[],
): BoothNumber['role'] {
  if (digits.length > longestNumber && before.length > 0) return 'named';
  const isLabelled = numberWords.has(words.at(-1) ?? '');
  const telling = words.filter((word) => !numberWords.has(word) && !joiningWords.has(word));
  const last = telling.at(-1);
  if (last === undefined || boothWords.has(last)) return 'own';
  if (otherWords.has(last)) return 'named';
  const hasOwn = before.some(({ role }) => role === 'own');
  if (isDivided || joiningWords.has(words.at(-1) ?? '')) return hasOwn ? 'own' : 'loose';
  return isLabelled && hasOwn ? 'named' : 'loose';
}

/** Two numbers, of which the first may be that of the constituency: 106/12. */
const pair = /^\D*(\d{1,3})\s*([/-])\s*(\d{1,4})(?!\d)\D*$/u;

/** Numbers that close to each other are two booths rather than a constituency and its booth. */
const nearby = 2;

/** "106/12" where 106 can be the constituency; null for any other text. */
function partOfConstituency(text: string, constituency: string | null): string | null {
  const [, first, sign, second] = pair.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const distance = Number(second) - Number(first);
  if (distance >= 0 && distance <= nearby) return null;
  const isOwn = constituency === null ? sign === '/' : Number(first) === Number(constituency);
  const isRange = sign === '-' && distance > 0;
  return isOwn && !isRange ? `${Number(first)}/${Number(second)}` : null;
}

const withoutNumbers = (text: string) => text.replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim();

interface CellReading {
  text: string;
  /** The number of the booth; null if the cell has none. */
  number: string | null;
}

function readCell(text: string, constituency: string | null): CellReading | 'booth-ambiguous' | 'booth-date' {
  const plain = text.replace(/^(\d+)\.0+$/, '$1');
  if (date.test(plain.trim())) return 'booth-date';
  const part = partOfConstituency(plain, constituency);
  if (part !== null) return { text: plain, number: part };
  const numbers = numbersIn(plain);
  const valuesOf = (role: BoothNumber['role']) =>
    new Set(numbers.filter((each) => each.role === role).map(({ value }) => value));
  const [own, loose] = [valuesOf('own'), valuesOf('loose')];
  if (own.size > 1 || own.size + loose.size > 1) return 'booth-ambiguous';
  const [number = null] = own;
  return { text: plain, number };
}

/**
 * Reads the cells that name a booth: its number, its name or both. Two numbers that may both be booths (2, 3;
 * 4-5; 8/9) are ambiguous. `constituency` is the number of the row's constituency, if it has one.
 */
export function readBooth(cells: string[], constituency: string | null): BoothReading {
  const read = cells.map((cell) => readCell(asciiDigits(cell).toLowerCase(), constituency));
  const issue = read.find((each) => typeof each === 'string');
  if (issue !== undefined) return { issue };
  const found = read.filter((each) => typeof each !== 'string');
  const numbers = new Set(found.flatMap(({ number }) => number ?? []));
  if (numbers.size > 1) return { issue: 'booth-ambiguous' };
  const [number] = numbers;
  if (number === undefined) return { text: cells.join(' ') };
  const words = withoutNumbers(found.map(({ text }) => text).join(' '));
  return { text: words === '' ? number : `${number}, ${words}` };
}

/** Whether a text lists several numbers, as in "1 व 2". */
export function listsNumbers(text: string): boolean {
  const own = numbersIn(asciiDigits(text).toLowerCase()).filter(({ role }) => role === 'own');
  return new Set(own.map(({ value }) => value)).size > 1;
}
