import { soundKeysOf, wordsIn } from './soundKey.ts';

/** Whether a word stands for a longer one: R., Md, मो. */
function isShort(word: string): boolean {
  return [...word.normalize('NFC')].length <= 2 || /^(mohd|mhd|मोहम्मद)$/.test(word);
}

const shareKey = (one: string, other: string) => {
  const keys = new Set(soundKeysOf(one));
  return soundKeysOf(other).some((key) => keys.has(key));
};

/**
 * Whether two names in two scripts sound like one person's: the given names sound the same, or the last names
 * where a given name is only an initial. Many people share a last name, so that alone shows nothing.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [left, right] = [wordsIn(one), wordsIn(other)];
  const [leftFirst = '', rightFirst = ''] = [left[0], right[0]];
  if (shareKey(leftFirst, rightFirst) || shareKey(one, other)) return true;
  // राम लाल is also written Ramlal.
  if (shareKey(left.slice(0, 2).join(''), rightFirst) || shareKey(leftFirst, right.slice(0, 2).join('')))
    return true;
  const isInitial = isShort(leftFirst) || isShort(rightFirst);
  return isInitial && shareKey(left.at(-1) ?? '', right.at(-1) ?? '');
}
