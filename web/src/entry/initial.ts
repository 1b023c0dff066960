const shades = 6;

/** The first letter of a name as it is written: a Devanagari syllable keeps its vowel sign. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '';
}

/** One of the avatar's shades, 0 to 5, always the same for the same entry. */
export function shadeOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % shades;
}
