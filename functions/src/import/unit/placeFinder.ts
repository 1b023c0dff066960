import { asciiDigits, type Level, levels } from '@sangathan/model';
import type { ImportUnit } from './unitFinder.ts';
import { type Indexes, wantedIn } from './unitIndex.ts';

/** Units that a line of text may mean; `isSimilar` if one was found by a spelling that only sounds alike. */
export interface Places {
  units: ImportUnit[];
  isSimilar: boolean;
}

/** The levels of which a title names a unit, and the words by which it says so. */
const placeLevels: Partial<Record<Level, RegExp>> = {
  district: wordsFor('जिला|ज़िला|जिले|district|distt?|zila|jila|dcc|शहर|city'),
  block: wordsFor('ब्लॉक|ब्लाक|खंड|block|blok|bcc'),
  mandal: wordsFor('मंडल|मण्डल|mandal|mandalam'),
};
const assemblyWords = wordsFor('विधान ?सभा|वि\\.? ?स\\.?|assembly|vidhan ?sabha|constituency|ac');

function wordsFor(words: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}\\p{M}])(?:${words})(?=$|[^\\p{L}\\p{M}])`, 'iu');
}

/** Words of a title that name neither a unit nor its level. */
const noise =
  /(?:^|\s)(?:सूची|लिस्ट|list|के|की|का|of|the|पदाधिकारी|पदाधिकारियों|अध्यक्ष|अध्यक्षों|सचिव|president|presidents|secretary|secretaries|विधान|सभा|विधानसभा|क्षेत्र|assembly|constituency|vidhan|sabha)(?=\s|$)/giu;

/** The words of a line that can be the name of a unit. */
function nameIn(text: string): string {
  let { words } = wantedIn(text.replace(/[\u200c\u200d]/g, '').replaceAll('ाॅ', 'ॉ'));
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(noise, ' ').replace(/\s+/g, ' ').trim();
  }
  return words;
}

/** The units that a line by itself, a title or the name of a worksheet means: at the levels that it names, or at any. */
export function placesIn(text: string, indexes: Indexes): Places {
  const named = levels.filter((level) => placeLevels[level]?.test(text));
  const meansAssembly = assemblyWords.test(text);
  const wanted: readonly Level[] =
    named.length > 0 ? named : meansAssembly ? ['block'] : ['district', 'block', 'mandal'];
  const name = nameIn(text);
  const number = meansAssembly ? /\d{1,3}/.exec(asciiDigits(text))?.[0] : undefined;
  const all = wanted.map((level) => matching(name, number, level, indexes));
  return { units: all.flatMap(({ units }) => units), isSimilar: all.some(({ isSimilar }) => isSimilar) };
}

/** Whether a unit bears a name to the letter, or is a part of what bears it: Masuda A for Masuda. */
function isNamedAfter({ name }: ImportUnit, words: string): boolean {
  return [name.hi, name.en].some((each) => {
    const own = wantedIn(each).words;
    return own === words || own.replace(/ (?:[a-z]|[अ-ह])$/u, '') === words;
  });
}

function matching(name: string, number: string | undefined, level: Level, indexes: Indexes): Places {
  const index = indexes.at(level);
  if (number !== undefined && level === 'block')
    return {
      units: indexes.allAt('block').filter(({ assembly }) => assembly === Number(number)),
      isSimilar: false,
    };
  if (name === '') return { units: [], isSimilar: false };
  const exact = index.named(name);
  if (exact.length > 0) return { units: exact, isSimilar: false };
  const units = [...new Set([...index.sounding(name), ...index.partsOf(name)])];
  return { units, isSimilar: !units.every((unit) => isNamedAfter(unit, name)) };
}
