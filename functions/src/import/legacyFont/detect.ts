import { cleanText, type SheetFont } from '@sangathan/model';
import { fromLegacyFont, toLegacyFont } from './legacyFont.ts';
import { hindiWords, latinWords } from './words.ts';

/** The bigrams of a word, with its edges. */
function pairsOf(word: string): string[] {
  const edged = `^${word}$`;
  return Array.from({ length: edged.length - 1 }, (_, index) => edged.slice(index, index + 2));
}

/** Counts of bigrams. */
function counted(words: string[]): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  const pairs = words.flatMap(pairsOf);
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { counts, total: pairs.length };
}

const capitalised = (word: string) => (word[0] ?? '').toUpperCase() + word.slice(1);
const legacy = counted(hindiWords.map(toLegacyFont));
/** Latin words capitalised (the most common), in upper and in lower case. */
const latin = counted(
  latinWords.flatMap((word) => [word, capitalised(word), capitalised(word), word.toUpperCase()]),
);

/** Additive smoothing for bigrams that were never seen. */
const unseen = 0.3;
const possiblePairs = 2500;

function likelihood({ counts, total }: typeof latin, pair: string): number {
  return Math.log(((counts.get(pair) ?? 0) + unseen) / (total + unseen * possiblePairs));
}

/** The log-likelihood ratio of a bigram, clamped so that no single one decides. */
function evidenceOf(pair: string): number {
  return Math.max(-4, Math.min(4, likelihood(legacy, pair) - likelihood(latin, pair)));
}

/** Invalid Devanagari: a sign without a letter, or two signs on one letter. */
const impossible = /(^|[\s.,/()-])[ा-्ँंः़]|[ा-ौ][ा-्]|[अ-औ][ा-्]|्($|[\s.,])|[A-Za-z]/u;

/** The log odds (natural) that a text is in a legacy font rather than in Latin letters. */
export function legacyScore(text: string): number {
  const words = text.match(/[^\s\d]+/g) ?? [];
  const score = words.flatMap(pairsOf).reduce((sum, pair) => sum + evidenceOf(pair), 0);
  return impossible.test(fromLegacyFont(text)) ? score - 3 : score;
}

/** Log odds from which, in either direction, the font is certain. */
const sure = 10;

function fontByScore(score: number): SheetFont {
  if (score >= sure) return 'krutiDev';
  return score <= -sure ? 'unicode' : 'undecided';
}

/** The font of one text. A text with Devanagari, or without Latin letters, is Unicode. */
export function fontOf(text: string): SheetFont {
  if (!isDoubtful(text)) return 'unicode';
  return fontByScore(legacyScore(text));
}

/** Whether a text may be in a legacy font: it has Latin letters and no Devanagari. */
export function isDoubtful(text: string): boolean {
  return /[A-Za-z]/.test(text) && !/\p{Script=Devanagari}/u.test(text);
}

/** The font of a column, by all its texts together; `undecided` if they disagree, so that each is detected by itself. */
export function fontOfColumn(texts: string[]): SheetFont {
  const scores = [...new Set(texts)].filter(isDoubtful).map(legacyScore);
  if (scores.length === 0) return 'unicode';
  // Devanagari in a column is evidence against a legacy font in the same column.
  const devanagari = texts.filter((text) => /\p{Script=Devanagari}/u.test(text)).length * sure;
  const font = fontByScore(scores.reduce((sum, score) => sum + score, -devanagari));
  const against = scores.filter((score) => (font === 'krutiDev' ? score < -sure : score > sure));
  return against.length > 0 ? 'undecided' : font;
}

/** A text, cleaned; converted to Unicode if its column, or else the text by itself, is certainly in a legacy font. */
export function inUnicode(text: string, font: SheetFont): string {
  const own = font === 'undecided' ? fontOf(text) : font;
  const isLegacy = own === 'krutiDev' && !/\p{Script=Devanagari}/u.test(text);
  return cleanText(isLegacy ? fromLegacyFont(text) : text);
}
