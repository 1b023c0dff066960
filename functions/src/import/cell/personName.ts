import { asciiDigits, cleanText, type IssueCode, longestName, Name } from '@sangathan/model';
import { isSamePerson } from './sameName.ts';

/** What a cell with a name holds, or why it is none. */
export type NameReading =
  | {
      name: Name;
      /** A phone number beside the name; else empty. */
      phone: string;
      /** The village in an address behind the name; else empty. */
      village: string;
      /** What else stands with the name and is not kept: a father's name, a ward, a note; else empty. */
      leftOut: string;
    }
  | { issue: IssueCode };

const honorifics =
  /^(?:श्रीमान|श्रीमती|श्रीमति|श्री|सुश्री|माननीय|मा|डॉ|डा|डाॅ|एडवोकेट|एडवो|एड|अधिवक्ता|प्रोफेसर|प्रो|इंजीनियर|इंजी|पं|shrimati|shreemati|shri|shree|sri|sh|smt|sushri|km|mr|mrs|ms|miss|dr|advocate|adv|prof|er|ca|hon|honble)(?:[.॰:]\s*|\s+)(?=\S)/iu;
const courtesy = /\s+(?:जी|साहब|सा\.|ji|sahab|saheb)$/iu;
const relation =
  /(?:^|[\s,]+)(?:[swdc]\s*[/\\]\s*o\b\.?|son of|wife of|daughter of|(?:सु)?पुत्री?|पत्नी|धर्मपत्नी|आत्मजा?|पिता|पति|पुत्र श्री)(?=[\s.:-]|$).*$/iu;
/** Where an address begins behind a name, or how it goes on. */
const address =
  /^(?:ग्राम|गांव|गाँव|गाव|ढाणी|मु\.?|मु\.?\s?पो\.?|मुकाम|पो\.?|पोस्ट|तह\.?|तहसील|जिला|जि\.?|वार्ड|मोहल्ला|मकान|म\.?\s?नं|निवासी|निवास|नि\.|पता|कॉलोनी|उम्र|आयु|vill(?:age)?|vpo|v\.?p\.?o|gram|po|post|p\.o|teh(?:sil)?|dist(?:rict|t)?|ward|moh(?:alla)?|house|h\.?\s?no|r\s?[/\\]\s?o|resident|add(?:ress)?|near|colony|age)(?=[\s.:॰\-\d]|$)/iu;
/** The part of an address that is a village. */
const villagePart =
  /^(?:(?:ग्राम|गांव|गाँव|गाव|ढाणी|निवासी|vill(?:age)?|gram|r\s?[/\\]\s?o)[\s.:॰-]+)(?:(?:ग्राम|गांव|गाँव|vill(?:age)?)[\s.:॰-]+)?(?<village>[\p{L}\p{M}][\p{L}\p{M}\s.'’-]{1,60})$/iu;
const listNumber = /^\s*\d{1,4}\s*[.)\-:]\s*/;
/** A word between the names of two people. */
const joined = /\s(?:व|एवं|एवम्|और|तथा|and)\s|\s?[&+]\s?/iu;
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

/** A name in parts: itself in one script or in both, and what else stands with it. */
interface Parts {
  names: string[];
  leftOut: string[];
}

/**
 * Splits a name from the same name in the other script, as in "रमेश शर्मा (Ramesh Sharma)" or "रमेश / Ramesh", and
 * from a note in brackets.
 */
function splitScripts(text: string): Parts {
  const bracket = /^([^([{]+)[([{]([^)\]}]*)[)\]}]?(.*)$/.exec(text);
  const [first = '', second = ''] = bracket
    ? [`${bracket[1]} ${bracket[3]}`, bracket[2]]
    : text.split(/\s*[/|\n]\s*/, 2);
  const areScripts = isHindi(first) !== isHindi(second) && isLatin(first) !== isLatin(second);
  if (second !== '' && areScripts && isSamePerson(bare(first), bare(second)))
    return { names: [first, second], leftOut: [] };
  return bracket ? { names: [first], leftOut: [second] } : { names: [text], leftOut: [] };
}

function problemOf(name: string): IssueCode | null {
  if (name.length > longestName) return 'name-too-long';
  const words = name.split(/[\s.'’-]+/).filter((word) => word !== '');
  if (words.some((word) => [isHindi(word), isLatin(word), hasOtherScript(word)].filter(Boolean).length > 1))
    return 'name-mixed-script';
  if (isHindi(name) && isLatin(name)) return 'name-mixed-script';
  const hasLetters = words.some((word) => [...word].length > 1);
  return letters.test(name) && hasLetters && !hasOtherScript(name) ? null : 'name-invalid';
}

function hasOtherScript(text: string): boolean {
  return /[\p{L}--[\p{Script=Devanagari}\p{Script=Latin}]]/v.test(text);
}

/** Whether a text may be the name of a second person, rather than a part of the first one's or something else. */
function mayBeName(text: string): boolean {
  const name = bare(text);
  return problemOf(name) === null && !address.test(name) && !relation.test(` ${name}`);
}

/** Whether the lines or the joined parts of a cell may be of several people. */
function areSeveral(parts: string[]): boolean {
  const [first = '', ...others] = parts.map(bare).filter((part) => mayBeName(part));
  return others.some((other) => isHindi(first) === isHindi(other) || !isSamePerson(first, other));
}

/** What stands behind a name: from a relation on, or from the first part that is an address. */
function splitRest(text: string): { name: string; rest: string[] } {
  const related = relation.exec(text);
  const name = related === null ? text : text.slice(0, related.index);
  const behind = related === null ? '' : text.slice(related.index).replace(/^[\s,]+/, '');
  const [own = '', ...segments] = name.split(/\s*[,;]\s*/);
  const words = own.split(/\s+/);
  const start = words.findIndex((_, index) => index > 0 && address.test(words.slice(index).join(' ')));
  const spoken = start === -1 ? [] : [words.slice(start).join(' ')];
  const kept = start === -1 ? own : words.slice(0, start).join(' ');
  const rest = [...spoken, ...segments, ...behind.split(/\s*,\s*/)].filter((part) => part !== '');
  return { name: kept, rest };
}

export interface NameContext {
  /** The lines of the cell, where it has several. */
  lines?: string[];
  /** Whether the heading says that an address stands with the name. */
  hasAddress?: boolean;
}

/**
 * Parses a person's name, in one script or both. Drops honorifics (श्री, Smt., Dr., जी) and list numbers, and parts it
 * from relations (s/o, पुत्र श्री), an address, and notes in brackets. A cell that may name two people is refused.
 */
export function readName(cell: string, { lines = [], hasAddress = false }: NameContext = {}): NameReading {
  const inScripts = lines.length === 2 && splitScripts(lines.join(' / ')).names.length === 2;
  if (inScripts) return readName(lines.join(' / '), { hasAddress });
  const clean = asciiDigits(cleanText(cell));
  const phone = /(?:\+?91[\s-]*)?[6-9]\d{4}[\s-]?\d{5}/.exec(clean)?.[0] ?? '';
  const text = clean.replace(phone, ' ').replace(listNumber, '').trim();
  const { name: own, rest } = splitRest(text);
  if (
    lines.length > 1 &&
    areSeveral(lines.map((line) => splitRest(asciiDigits(line).replace(listNumber, '')).name))
  )
    return { issue: 'name-several' };
  if (areSeveral(own.split(joined)) || areSeveral(own.split(/[/|]/))) return { issue: 'name-several' };
  const isAddress = hasAddress || rest.some((part) => address.test(part));
  if (!isAddress && areSeveral([own, ...rest.filter((part) => !relation.test(` ${part}`))]))
    return { issue: 'name-several' };
  const parts = splitScripts(own);
  const names = parts.names.map(bare).filter((name) => name !== '');
  if (names.every((name) => honorifics.test(`${name} x`))) return { issue: 'name-missing' };
  const problem = names.map(problemOf).find((each) => each !== null);
  if (problem) return { issue: problem };
  const hi = names.find(isHindi) ?? '';
  const en = capitalised(names.find((name) => !isHindi(name)) ?? '');
  const villages = rest.filter((part) => villagePart.test(part));
  const village =
    villages.length === 1 ? (villagePart.exec(villages[0] ?? '')?.groups?.village?.trim() ?? '') : '';
  const others = village === '' ? rest : rest.filter((part) => part !== villages[0]);
  const leftOut = [...others, ...parts.leftOut].filter((part) => /[\p{L}\d]/u.test(part)).join(', ');
  const name = { hi, en };
  return Name.safeParse(name).success ? { name, phone, village, leftOut } : { issue: 'name-invalid' };
}

/** Whether a text means that nobody holds the post. */
export function isVacancy(text: string): boolean {
  return /^(पद\s*)?(रिक्त|खाली|vacant|रिक्त पद|post vacant|vaccant)(\s*(है|पद|post))?\.?$/i.test(text.trim());
}
