import { asciiDigits, cleanText, type IssueCode, longestName, Name, searchKeysIn } from '@sangathan/model';

/** The name in a cell, or its issue; `rest` is a phone number in the same cell. */
export type NameReading = { name: Name; rest: string } | { issue: IssueCode };

const honorifics =
  /^(?:श्रीमान|श्रीमती|श्रीमति|श्री|सुश्री|माननीय|मा|डॉ|डा|डाॅ|एडवोकेट|एडवो|एड|अधिवक्ता|प्रोफेसर|प्रो|इंजीनियर|इंजी|पं|shrimati|shreemati|shri|shree|sri|sh|smt|sushri|km|mr|mrs|ms|miss|dr|advocate|adv|prof|er|ca|hon|honble)(?:[.॰:]\s*|\s+)(?=\S)/iu;
const courtesy = /\s+(?:जी|साहब|सा\.|ji|sahab|saheb)$/iu;
const relation =
  /(?:^|[\s,]+)(?:[swdc]\s*[/\\]\s*o\b\.?|son of|wife of|daughter of|(?:सु)?पुत्री?|पत्नी|धर्मपत्नी|आत्मजा?|पिता|पति|पुत्र श्री)(?=[\s.:-]|$).*$/iu;
const letters = /^(?:[\p{L}\p{M} .'’-]|\u200c|\u200d)+$/u;

const isHindi = (text: string) => /\p{Script=Devanagari}/u.test(text);
const isLatin = (text: string) => /\p{Script=Latin}/u.test(text);

function withoutHonorifics(text: string): string {
  let name = text;
  while (honorifics.test(name)) name = name.replace(honorifics, '');
  return name.replace(courtesy, '');
}

/** Capitalises a name that is all in upper or all in lower case. */
function capitalised(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s.'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function bare(text: string): string {
  return withoutHonorifics(text.replace(/^[\s.,:;*-]+/, ''))
    .replace(relation, '')
    .replace(/[\s,.:;*/-]+$/, (end) => (/^\.$/.test(end) && /\b\p{Lu}\.$/u.test(text) ? '.' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether two texts are one name in two scripts: at least one word sounds the same. */
function isSameName(one: string, other: string): boolean {
  const keys = new Set(searchKeysIn(one));
  return searchKeysIn(other).some((key) => keys.has(key));
}

/** Splits a name from the same name in the other script, as in "रमेश शर्मा (Ramesh Sharma)" or "रमेश / Ramesh"; drops other notes. */
function splitScripts(text: string): string[] {
  const bracket = /^([^([{]+)[([{]([^)\]}]*)[)\]}]?(.*)$/.exec(text);
  const [first = '', second = ''] = bracket
    ? [`${bracket[1]} ${bracket[3]}`, bracket[2]]
    : text.split(/\s*[/|\n]\s*/, 2);
  const areScripts = isHindi(first) !== isHindi(second) && isLatin(first) !== isLatin(second);
  if (second !== '' && areScripts && isSameName(first, second)) return [first, second];
  return bracket ? [first] : [text];
}

function problemOf(name: string): IssueCode | null {
  if (name.length > longestName) return 'name-too-long';
  const words = name.split(/[\s.'’-]+/).filter((word) => word !== '');
  if (words.some((word) => [isHindi(word), isLatin(word), hasOtherScript(word)].filter(Boolean).length > 1))
    return 'name-mixed-script';
  const hasLetters = words.some((word) => [...word].length > 1);
  return letters.test(name) && hasLetters && !hasOtherScript(name) ? null : 'name-invalid';
}

function hasOtherScript(text: string): boolean {
  return /[\p{L}--[\p{Script=Devanagari}\p{Script=Latin}]]/v.test(text);
}

/**
 * Parses a person's name, in one script or both. Drops honorifics (श्री, Smt., Dr., जी), relations (s/o, पुत्र श्री),
 * notes in brackets and list numbers.
 */
export function readName(cell: string): NameReading {
  const clean = asciiDigits(cleanText(cell));
  const number = /(?:\+?91[\s-]*)?[6-9]\d{4}[\s-]?\d{5}/.exec(clean)?.[0] ?? '';
  const text = clean.replace(number, ' ').replace(/^\s*\d{1,4}\s*[.)\-:]\s*/, '');
  const names = splitScripts(text.replace(relation, ''))
    .map(bare)
    .filter((name) => name !== '');
  if (names.every((name) => honorifics.test(`${name} x`))) return { issue: 'name-missing' };
  const problem = names.map(problemOf).find((each) => each !== null);
  if (problem) return { issue: problem };
  const hi = names.find(isHindi) ?? '';
  const en = capitalised(names.find((name) => !isHindi(name)) ?? '');
  const name = { hi, en };
  return Name.safeParse(name).success ? { name, rest: number } : { issue: 'name-invalid' };
}

/** Whether a text means that nobody holds the post. */
export function isVacancy(text: string): boolean {
  return /^(पद\s*)?(रिक्त|खाली|vacant|रिक्त पद|post vacant|vaccant)(\s*(है|पद|post))?\.?$/i.test(text.trim());
}
