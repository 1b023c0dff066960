import type { SheetFont } from '@sangathan/model';
import { fromLegacyFont, toLegacyFont } from './legacyFont.ts';
import { hindiWords, latinWords } from './words.ts';

/** The pairs of characters of a word, its edges included. */
function pairsOf(word: string): string[] {
  const edged = `^${word}$`;
  return Array.from({ length: edged.length - 1 }, (_, index) => edged.slice(index, index + 2));
}

/** How often each pair stands in each kind of text. */
function counted(words: string[]): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  const pairs = words.flatMap(pairsOf);
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { counts, total: pairs.length };
}

const capitalised = (word: string) => (word[0] ?? '').toUpperCase() + word.slice(1);
const legacy = counted(hindiWords.map(toLegacyFont));
/** Latin words as people write them: capitalised, in capitals, in small letters. */
const latin = counted(
  latinWords.flatMap((word) => [word, capitalised(word), capitalised(word), word.toUpperCase()]),
);

/** Pairs that were never seen count a little, for both. */
const unseen = 0.3;
const possiblePairs = 2500;

function likelihood({ counts, total }: typeof latin, pair: string): number {
  return Math.log(((counts.get(pair) ?? 0) + unseen) / (total + unseen * possiblePairs));
}

/** How far one pair speaks for a legacy font; held within bounds, so that no single pair decides. */
function evidenceOf(pair: string): number {
  return Math.max(-4, Math.min(4, likelihood(legacy, pair) - likelihood(latin, pair)));
}

/** Hindi that nobody can have meant: a sign without a letter, or two signs on one. */
const impossible = /(^|[\s.,/()-])[ा-्ँंः़]|[ा-ौ][ा-्]|[अ-औ][ा-्]|्($|[\s.,])|[A-Za-z]/u;

/**
 * How far a text speaks for a legacy font (above 0) or for Latin letters (below), in natural logarithms
 * of the odds.
 */
export function legacyScore(text: string): number {
  const words = text.match(/[^\s\d]+/g) ?? [];
  const score = words.flatMap(pairsOf).reduce((sum, pair) => sum + evidenceOf(pair), 0);
  return impossible.test(fromLegacyFont(text)) ? score - 3 : score;
}

/** From here on, up or down, a text is sure to be one or the other. */
const sure = 10;

function fontByScore(score: number): SheetFont {
  if (score >= sure) return 'krutiDev';
  return score <= -sure ? 'unicode' : 'undecided';
}

/** The font of one text. Devanagari, digits and signs alone are Unicode as they stand. */
export function fontOf(text: string): SheetFont {
  if (!isDoubtful(text)) return 'unicode';
  return fontByScore(legacyScore(text));
}

/** Whether a text could be of a legacy font at all: it has Latin characters and no Devanagari. */
export function isDoubtful(text: string): boolean {
  return /[A-Za-z]/.test(text) && !/\p{Script=Devanagari}/u.test(text);
}

/**
 * The font of a column, by all of its texts together. `undecided` where they don't agree: then each is
 * judged by itself.
 */
export function fontOfColumn(texts: string[]): SheetFont {
  const scores = [...new Set(texts)].filter(isDoubtful).map(legacyScore);
  if (scores.length === 0) return 'unicode';
  // Whoever writes Devanagari in a column has no need of a legacy font in it.
  const devanagari = texts.filter((text) => /\p{Script=Devanagari}/u.test(text)).length * sure;
  const font = fontByScore(scores.reduce((sum, score) => sum + score, -devanagari));
  const against = scores.filter((score) => (font === 'krutiDev' ? score < -sure : score > sure));
  return against.length > 0 ? 'undecided' : font;
}

/** Text in Unicode: converted where its column, or else the text by itself, is certainly of a legacy font. */
export function inUnicode(text: string, font: SheetFont): string {
  const own = font === 'undecided' ? fontOf(text) : font;
  return own === 'krutiDev' && !/\p{Script=Devanagari}/u.test(text) ? fromLegacyFont(text) : text;
}
