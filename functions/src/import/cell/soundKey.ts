import { comparable, keysOfWord } from '@sangathan/model';
import { LRUCache } from 'lru-cache';

/** The words of a name: letters of either script, and numbers with their letter (12A, 12अ). */
export function wordsIn(text: string): string[] {
  return (
    comparable(text)
      .match(/\d+(?:\s?[a-zअ-ह](?![\p{L}\p{M}]))?|[\p{L}\p{M}]+/gu)
      ?.map((word) => word.replace(/\s/g, '')) ?? []
  );
}

/** The sounds of a word, as in the search: two for one with ड़, which is transcribed as r or d. */
function soundsOf(word: string): string[] {
  if (/^\d/.test(word)) return [word];
  const sounds = keysOfWord(word).filter((key) => key !== '');
  return sounds.length === 0 ? [word] : [...new Set(sounds)];
}

/** Sheets and units repeat their words. */
const sounds = new LRUCache<string, string[]>({ max: 10_000, memoMethod: soundsOf });

/**
 * Keys of a name that are the same in both scripts and in its usual spellings: the sounds of its words, joined
 * because राम लाल and Ramlal are one name. Empty for a text without words.
 */
export function soundKeysOf(text: string): string[] {
  const words = wordsIn(text).map((word) => sounds.memo(word));
  if (words.length === 0) return [];
  const first = words.map(([sound = '']) => sound).join('');
  const second = words.map(([sound = '', other]) => other ?? sound).join('');
  return first === second ? [first] : [first, second];
}
