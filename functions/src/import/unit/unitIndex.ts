import { asciiDigits, type Level } from '@sangathan/model';
import { LRUCache } from 'lru-cache';
import { soundKeysOf, wordsIn } from '../cell/soundKey.ts';
import type { ImportUnit } from './unitFinder.ts';

/** Words for the kind of a unit rather than its name. */
const levelWords = new Set(
  'बूथ बुथ भाग मतदान केंद्र केन्द्र संख्या सं न नं क्रमांक मंडल मण्डल ब्लॉक ब्लाक जिला ज़िला जिले विधानसभा कांग्रेस कमेटी कमिटी समिति का की booth part polling station no num number mandal block blok district dist distt zila jila congress committee of the dcc bcc'.split(
    ' ',
  ),
);

/** The words of a name without those for its kind, with ASCII digits. */
function distinctiveWords(text: string): string[] {
  return wordsIn(asciiDigits(text)).filter((word) => !levelWords.has(word));
}

const isNumber = (word: string) => /^\d/.test(word);

/** A number without leading zeros. */
function bareNumber(word: string): string {
  return word.replace(/^0+(?=\d)/, '');
}

/** The number and the words of a unit's name, normalised. */
export interface Wanted {
  number: string | null;
  words: string;
}

function parseWanted(text: string): Wanted {
  const part = /(?<![\d/])\d{1,3}\s*\/\s*(\d{1,4})(?![\d/])/.exec(asciiDigits(text))?.[1];
  const words = distinctiveWords(text);
  const number = part ?? words.find(isNumber);
  return {
    number: number === undefined ? null : bareNumber(number),
    words: words.filter((word) => !isNumber(word)).join(' '),
  };
}

/** Sheets and units repeat their texts. */
const parsedTexts = new LRUCache<string, Wanted>({ max: 5000, memoMethod: parseWanted });

/** The first number is that of the unit; in "106/12", part 12 of constituency 106, the second. */
export function wantedIn(text: string): Wanted {
  return parsedTexts.memo(text);
}

/** The letter at the end of a name that distinguishes parts of a town: Masuda A, Masuda B. */
const lastLetter = / (?:[a-z]|[अ-ह])$/u;

/** The units of one level by number, by name and by sound. */
export class UnitIndex {
  private readonly byNumber = new Map<string, ImportUnit[]>();
  private readonly byName = new Map<string, ImportUnit[]>();
  private readonly bySound = new Map<string, ImportUnit[]>();
  private readonly byStem = new Map<string, ImportUnit[]>();

  add(unit: ImportUnit): void {
    const wanted = [unit.name.hi, unit.name.en].filter((name) => name !== '').map(wantedIn);
    for (const number of new Set(wanted.map(({ number }) => number))) {
      if (number !== null) put(this.byNumber, number, unit);
    }
    for (const words of new Set(wanted.map(({ words }) => words))) {
      if (words !== '') put(this.byName, words, unit);
    }
    for (const key of new Set(wanted.flatMap(({ words }) => soundKeysOf(words))))
      put(this.bySound, key, unit);
    const stems = wanted.map(({ words }) => words).filter((words) => lastLetter.test(words));
    for (const key of new Set(stems.flatMap((words) => soundKeysOf(words.replace(lastLetter, '')))))
      put(this.byStem, key, unit);
  }

  numbered(number: string): ImportUnit[] {
    return this.byNumber.get(number) ?? [];
  }

  named(words: string): ImportUnit[] {
    return this.byName.get(words) ?? [];
  }

  sounding(words: string): ImportUnit[] {
    return [...new Set(soundKeysOf(words).flatMap((key) => this.bySound.get(key) ?? []))];
  }

  /** The units named after parts of a town: Masuda A and Masuda B for Masuda. */
  partsOf(words: string): ImportUnit[] {
    return [...new Set(soundKeysOf(words).flatMap((key) => this.byStem.get(key) ?? []))];
  }
}

function put(map: Map<string, ImportUnit[]>, key: string, unit: ImportUnit): void {
  const units = map.get(key);
  if (units) units.push(unit);
  else map.set(key, [unit]);
}

/** An index for each level, built when it is first needed: rows with unit codes need none. */
export class Indexes {
  private readonly units: Map<Level, ImportUnit[]>;
  private readonly built = new Map<Level, UnitIndex>();

  constructor(units: Iterable<ImportUnit>) {
    this.units = Map.groupBy(units, ({ level }) => level);
  }

  at(level: Level): UnitIndex {
    const known = this.built.get(level);
    if (known) return known;
    const index = new UnitIndex();
    for (const unit of this.units.get(level) ?? []) index.add(unit);
    this.built.set(level, index);
    return index;
  }
}
