const shades = 6;

/** A letter with its marks, and before it those that a virama joins to it: `क्षि` is one. */
const syllable = /^(?:\P{M}\u093c?\u094d\u200d?)*\P{M}\p{M}*/u;

/** The first letter of a name as it is written: a Devanagari syllable keeps its vowel sign. */
export function initialOf(name: string): string {
  return syllable.exec(name.trim())?.[0].toLocaleUpperCase() ?? '';
}

/** One of the avatar's shades, 0 to 5, always the same for the same entry. */
export function shadeOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % shades;
}
