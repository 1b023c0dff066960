import { comparable, type Level, type Post, searchKeysIn } from '@sangathan/model';

/** A post with the level that it is written with, if any. */
export interface WordedPost {
  post: Post;
  level: Level | null;
}

const postSpellings: Record<Post, string[]> = {
  president: [
    'अध्यक्ष',
    'अध्यक्षा',
    'अध्यछ',
    'सदर',
    'president',
    'adhyaksh',
    'adhyaksha',
    'adhyax',
    'adyaksh',
    'pres',
    'chairman',
  ],
  vicePresident: [
    'उपाध्यक्ष',
    'उपाध्यक्षा',
    'उप अध्यक्ष',
    'vice president',
    'vicepresident',
    'upadhyaksh',
    'up adhyaksh',
    'vp',
    'v p',
    'v president',
  ],
  generalSecretary: [
    'महासचिव',
    'महामंत्री',
    'महामन्त्री',
    'संगठन महासचिव',
    'संगठन महामंत्री',
    'general secretary',
    'gen secretary',
    'gen sec',
    'genl secretary',
    'mahasachiv',
    'maha sachiv',
    'mahamantri',
    'gs',
    'g s',
  ],
  secretary: ['सचिव', 'मंत्री', 'secretary', 'sachiv', 'mantri', 'secy', 'sec'],
  treasurer: ['कोषाध्यक्ष', 'कोषाध्यक्षा', 'treasurer', 'koshadhyaksh', 'kosadhyaksh', 'cashier'],
  mla: ['विधायक', 'mla', 'm l a', 'vidhayak', 'एमएलए'],
  mp: ['सांसद', 'mp', 'm p', 'sansad', 'member of parliament', 'एमपी'],
};

const levelSpellings: Record<Level, string[]> = {
  state: ['प्रदेश', 'राज्य', 'pradesh', 'state', 'pcc', 'पीसीसी'],
  district: [
    'जिला',
    'ज़िला',
    'शहर जिला',
    'district',
    'dist',
    'distt',
    'zila',
    'jila',
    'dcc',
    'डीसीसी',
    'शहर',
    'city',
  ],
  block: ['ब्लॉक', 'ब्लाक', 'खंड', 'खण्ड', 'block', 'blok', 'bcc', 'बीसीसी'],
  mandal: ['मंडल', 'मण्डल', 'mandal', 'मंडलम', 'mcc'],
  booth: ['बूथ', 'बुथ', 'booth', 'polling booth', 'भाग'],
};

/** Words beside a post that are ignored. */
const fillers = new Set([
  'कांग्रेस',
  'कमेटी',
  'समिति',
  'कमिटी',
  'congress',
  'committee',
  'comittee',
  'cong',
  'inc',
  'श्री',
  'श्रीमती',
  'माननीय',
  'party',
  'पार्टी',
  'of',
  'the',
  'के',
  'का',
  'की',
  'pcc',
  'जी',
  'सूची',
  'list',
  'स्तर',
  'level',
]);

/** Level and president in one word: जिलाध्यक्ष, मंडलाध्यक्ष. */
const compound = /(जिल|ब्लॉक|ब्लाक|मंडल|मण्डल|बूथ|प्रदेश)ाध्यक्ष/g;

function wordsOf(text: string): string[] {
  return (
    comparable(text)
      .replace(/़/g, '')
      .replace(compound, (_, level: string) => `${level === 'जिल' ? 'जिला' : level} अध्यक्ष`)
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** The sound of a word, the same for Adhyaksha and अध्यक्ष. Short words are compared as they are. */
function soundOf(word: string): string {
  return word.length <= 3 ? word : (searchKeysIn(word)[0] ?? word);
}

const soundsOf = (text: string) => wordsOf(text).map(soundOf).join(' ');

function bySound<K extends string>(spellings: Record<K, string[]>): Map<string, K> {
  const entries = Object.entries(spellings) as [K, string[]][];
  return new Map(entries.flatMap(([key, texts]) => texts.map((text) => [soundsOf(text), key] as const)));
}

const posts = bySound(postSpellings);
const levelSounds = bySound(levelSpellings);

/** The level that a word names. */
export function levelOfWord(word: string): Level | null {
  return levelSounds.get(soundsOf(word)) ?? null;
}

/**
 * Parses a post in either script: "बूथ अध्यक्ष", "Mandal Adhyaksh", "DCC President". Null for anything else: also
 * for a former, acting or deputy president.
 */
export function readPost(text: string): WordedPost | null {
  const words = wordsOf(text).filter((word) => !fillers.has(word) || levelOfWord(word) !== null);
  const named = words.map(levelOfWord);
  const level = named.slice(0, named.indexOf(null)).at(-1) ?? named.find((each) => each !== null) ?? null;
  const rest = words
    .filter((_, index) => named[index] === null)
    .map(soundOf)
    .join(' ');
  const post = posts.get(rest);
  return post === undefined ? null : { post, level };
}

/** The post among the other words of a title or heading, as in "बूथ अध्यक्ष सूची" and "Booth President Name". */
export function postWithin(text: string): WordedPost | null {
  const words = wordsOf(text).map((word) =>
    word.replace(/(?<=\p{M}|\p{L})ों$|(?<=president|secretarie)s$/u, ''),
  );
  for (let length = Math.min(4, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const found = readPost(words.slice(start, start + length).join(' '));
      if (found) return found;
    }
  }
  return null;
}
