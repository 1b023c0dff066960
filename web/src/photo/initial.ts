const shades = 6;

/** A letter with its marks, and the letters that a virama joins to it: `क्षि` is one. */
const syllable = /^(?:\P{M}\u093c?\u094d\u200d?)*\P{M}\p{M}*/u;

/** The initial of a name; in Devanagari the first syllable with its vowel sign. */
export function initialOf(name: string): string {
  return syllable.exec(name.trim())?.[0].toLocaleUpperCase() ?? '';
}

/** The avatar's shade, 0 to 5, derived from the entry's id. */
export function shadeOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % shades;
}
