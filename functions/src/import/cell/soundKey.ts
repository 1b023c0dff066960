import { searchKeysIn, searchKeysOf } from '@sangathan/model';
import { LRUCache } from 'lru-cache';

/** A name's words: letters of either script, and numbers with a letter that may follow (12A, 12अ). */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+(?:\s?[a-zअ-ह](?![\p{L}\p{M}]))?|[\p{L}\p{M}]+/gu)
      ?.map((word) => word.replace(/\s/g, '')) ?? []
  );
}

const isHindi = (word: string) => /\p{Script=Devanagari}/u.test(word);

/** The sounds of a word; ड़ sounds like an r or a d, so such a word has two. */
function soundsOf(word: string): string[] {
  if (/^\d/.test(word)) return [word];
  const [plain = word] = searchKeysIn(word);
  const other = isHindi(word) ? searchKeysOf({ hi: word, en: '' })[1] : undefined;
  return other === undefined ? [plain] : [plain, other];
}

/** Sheets and units repeat their words. */
const sounds = new LRUCache<string, string[]>({ max: 10_000, memoMethod: soundsOf });

/**
 * Keys under which a name is found in either script and its usual spellings: the sounds of its words in
 * their order, run together, since राम लाल and Ramlal are one. Empty for a text without a word.
 */
export function soundKeysOf(text: string): string[] {
  const words = wordsIn(text).map((word) => sounds.memo(word));
  if (words.length === 0) return [];
  const first = words.map(([sound = '']) => sound).join('');
  const second = words.map(([sound = '', other]) => other ?? sound).join('');
  return first === second ? [first] : [first, second];
}
