import type { Name } from '../platform/scalar.ts';
import { comparable } from '../platform/text/clean.ts';

/** Most search keys that a card carries. */
export const mostSearchKeys = 24;

const devanagari: Record<string, string> = {
  क: 'k',
  ख: 'k',
  ग: 'g',
  घ: 'g',
  ङ: 'n',
  च: 'c',
  छ: 'c',
  ज: 'j',
  झ: 'j',
  ञ: 'n',
  ट: 't',
  ठ: 't',
  ड: 'd',
  ढ: 'd',
  ण: 'n',
  त: 't',
  थ: 't',
  द: 'd',
  ध: 'd',
  न: 'n',
  प: 'p',
  फ: 'p',
  ब: 'b',
  भ: 'b',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  ळ: 'l',
  व: 'b',
  श: 's',
  ष: 's',
  स: 's',
  ह: 'h',
  'ृ': 'r',
  ऋ: 'r',
  'ँ': 'n',
  'ं': 'n',
};

const devanagariVowel = /[अआइईउऊएऐओऔऑॲ]/;
const labial = /[पफबभम]/;

/** Consonants of a word in Devanagari; `flap` says how ड़ and ढ़ are written in Latin letters. */
function devanagariSkeleton(word: string, flap: 'r' | 'd'): string {
  if (/^सि(ं|ङ्)[हघ]$/.test(word)) return 'sng';
  const letters = [...word.replaceAll('ज्ञ', 'ग').normalize('NFD')];
  const sounds = letters.map((letter, index) => {
    const next = letters[index + 1];
    if ((letter === 'ड' || letter === 'ढ') && next === '़') return flap;
    if (letter === 'ं' && next !== undefined && labial.test(next)) return 'm';
    if (index === 0 && devanagariVowel.test(letter)) return 'a';
    return devanagari[letter] ?? '';
  });
  return sounds.join('');
}

/** Consonants of a word in Latin letters, as Indian names are spelt with them. */
function latinSkeleton(word: string): string {
  return word
    .replace(/^[aeiou]+/, 'A')
    .replace(/ksh|x/g, 'ks')
    .replace(/[jd]ny/g, 'g')
    .replace(/chh?/g, 'C')
    .replace(/[cq]/g, 'k')
    .replace(/sh/g, 's')
    .replace(/ph|f/g, 'p')
    .replace(/([bcdgjkptC])h/g, '$1')
    .replace(/z/g, 'j')
    .replace(/([aeiou])w(?=[^aeiou]|$)/g, '$1')
    .replace(/[vw]/g, 'b')
    .replace(/([^aeiou])y(?=[^aeiou]|$)/g, '$1')
    .replace(/[aeiou]/g, '')
    .toLowerCase();
}

/** A doubled sound is one; a glide inside a word and an h at its end are often not written. */
function settled(skeleton: string): string {
  const glideless = (skeleton[0] ?? '') + skeleton.slice(1).replaceAll('y', '').replace(/h$/, '');
  return glideless.replace(/(.)\1+/g, '$1');
}

/** The keys of one word, the first that of its usual spelling: two where it is written in two ways. */
export function keysOfWord(word: string): string[] {
  if (/\p{Script=Devanagari}/u.test(word)) {
    return [devanagariSkeleton(word, 'r'), devanagariSkeleton(word, 'd')].map(settled);
  }
  // राव is written Rao, देव Deo and गाँव Gaon; so are राओ and others without a consonant there.
  const consonantal = word.replace(/([ae])o$/, '$1v').replace(/aon$/, 'anv');
  return [latinSkeleton(consonantal), latinSkeleton(word)].map(settled);
}

function wordsOf(text: string): string[] {
  return comparable(text).match(/[\p{L}\p{M}]+/gu) ?? [];
}

/**
 * The keys under which a text is looked up: one for each word, made of its consonants, so that
 * गहलोत, Gehlot and Gahlot meet in one key. The longest comes first: it tells the most.
 */
export function searchKeysIn(text: string): string[] {
  const keys = wordsOf(text).map((word) => keysOfWord(word)[0] ?? '');
  return [...new Set(keys)].filter((key) => key !== '').sort((one, other) => other.length - one.length);
}

/** The keys that a card carries: of its holder's name and of the places it belongs to. */
export function searchKeysOf(name: Name, ...places: string[]): string[] {
  const words = [name.hi, name.en, ...places].flatMap(wordsOf);
  const keys = new Set(words.flatMap(keysOfWord).filter((key) => key !== ''));
  return [...keys].slice(0, mostSearchKeys);
}
