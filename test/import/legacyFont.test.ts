import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontOf, fontOfColumn } from '../../functions/src/import/legacyFont/detect.ts';
import { fromLegacyFont, toLegacyFont } from '../../functions/src/import/legacyFont/legacyFont.ts';
import { hindiWords, latinWords } from '../../functions/src/import/legacyFont/words.ts';

const [, ...lines] = readFileSync(new URL('tables/legacyNames.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const names = lines.map((line) => {
  const [kind = '', hindi = '', latin = '', strokes = ''] = line.split('\t');
  return { kind, hindi, latin, strokes };
});

function share(right: number, all: number): string {
  return `${right} of ${all}`;
}

/** Written by hand: what a typist strikes, and what the font shows. */
const struck: [strokes: string, shown: string][] = [
  ['jktLFkku', 'राजस्थान'],
  ["egs'k pkS/kjh", 'महेश चौधरी'],
  ['izHkq yky lSuh', 'प्रभु लाल सैनी'],
  ['xkSre', 'गौतम'],
  ["fd'ku", 'किशन'],
  ['es?koky', 'मेघवाल'],
  ['/keZiky', 'धर्मपाल'],
  ['Jh', 'श्री'],
  ['xtsUnz flag jkBkSM+', 'गजेन्द्र सिंह राठौड़'],
  ['vk;q"k', 'आयुष'],
  ['CykWd', 'ब्लॉक'],
  ['Cy‚d', 'ब्लॉक'],
  ['e.My', 'मण्डल'],
  ['cwFk', 'बूथ'],
  ['egkea=h', 'महामंत्री'],
  ["gfj'kpUnz", 'हरिशचन्द्र'],
  ['nqxkZ', 'दुर्गा'],
  ["iwtk 'kekZ", 'पूजा शर्मा'],
  ['deZpkjh', 'कर्मचारी'],
  ['esjk uke usgy gSA eS ,d Nk= gw¡A', 'मेरा नाम नेहल है। मै एक छात्र हूँ।'],
  // A short i before letters that share a bar, with a reph, with a nukta, with an anusvara.
  ['fLFkfr', 'स्थिति'],
  ['ofFkZr', 'वर्थित'],
  ["'kfDr", 'शक्ति'],
  ['xqfM+;k', 'गुड़िया'],
  ['Çlg', 'सिंह'],
  ['f=yksd', 'त्रिलोक'],
  ['f=kyksd', 'त्रिलोक'],
  ['i=koyh', 'पत्रावली'],
  ['i=kkoyh', 'पत्रावली'],
  // A reph after a vowel sign, with an anusvara, over a standing i.
  ['vk;qosZn', 'आयुर्वेद'],
  ['/keksZa', 'धर्मों'],
  ['HkkbZ', 'भाई'],
  ['b±V', 'ईंट'],
  // Half letters, letters below, joined letters.
  ['iztkpØ', 'प्रजाचक्र'],
  ['fo|k', 'विद्या'],
  ['Vªd', 'ट्रक'],
  ['mÙkj', 'उत्तर'],
  ['iUuk', 'पन्ना'],
  ['iék', 'पन्ना'],
  ['Kku', 'ज्ञान'],
  ["d`'.k", 'कृश्ण'],
  ['dYyw', 'कल्लू'],
  ['vFkkZr~', 'अर्थात्'],
  ['ukFk}kjk', 'नाथद्वारा'],
  // What an editor makes of straight quotation marks.
  ['egs’k', 'महेश'],
  ['iq“dj', 'पुष्कर'],
  ['åƒ„…†‡ˆ‰Š‹', '०१२३४५६७८९'],
  ['12 ¼ekyh½', '12 (माली)'],
];

describe('Kruti Dev 010 and DevLys 010', () => {
  test.each(struck)('%s shows %s', (strokes, shown) => {
    expect(fromLegacyFont(strokes)).toBe(shown.normalize('NFC'));
  });

  const back = names.filter(({ hindi, strokes }) => fromLegacyFont(strokes) === hindi);
  const forth = names.filter(({ hindi, strokes }) => toLegacyFont(hindi) === strokes);
  test(`names and places converted to Unicode: ${share(back.length, names.length)}`, () => {
    expect(names.length).toBeGreaterThanOrEqual(300);
    expect(names.filter((name) => !back.includes(name))).toEqual([]);
  });
  test(`names and places converted to the legacy font: ${share(forth.length, names.length)}`, () => {
    expect(names.filter((name) => !forth.includes(name))).toEqual([]);
  });

  test('any text converted to the legacy font converts back', () => {
    const consonant = fc.constantFrom(...'कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह');
    const cluster = fc.array(consonant, { minLength: 1, maxLength: 3 }).map((letters) => letters.join('्'));
    const sign = fc.constantFrom('', '', 'ा', 'ि', 'ी', 'ु', 'ू', 'ृ', 'े', 'ै', 'ो', 'ौ');
    const mark = fc.constantFrom('', '', '', 'ं', 'ँ', 'ः');
    const syllable = fc.tuple(cluster, sign, mark).map((parts) => parts.join(''));
    const vowel = fc.constantFrom(...'अआइईउऊएऐओऔ');
    const word = fc.tuple(fc.option(vowel, { nil: '' }), fc.array(syllable, { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(word, ([first, rest]) => {
        const text = [first, ...rest].join('');
        expect(fromLegacyFont(toLegacyFont(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a legacy font is distinguished from Latin letters', () => {
  const known = new Set([...hindiWords, ...latinWords]);
  const fresh = names.filter(({ hindi, latin }) => !known.has(hindi) && !known.has(latin.toLowerCase()));
  const writings: [about: string, font: 'krutiDev' | 'unicode', texts: string[]][] = [
    ['in strokes', 'krutiDev', fresh.map(({ strokes }) => strokes)],
    ['in Latin letters', 'unicode', fresh.map(({ latin }) => latin)],
    ['in capitals', 'unicode', fresh.map(({ latin }) => latin.toUpperCase())],
    ['in small letters', 'unicode', fresh.map(({ latin }) => latin.toLowerCase())],
  ];

  /** Two names as one person has them. */
  const persons = (texts: string[]) =>
    texts.map((text, index) => `${text} ${texts[(index * 7 + 3) % texts.length]}`);

  describe.each(writings)('%s', (_, font, texts) => {
    const detected = (text: string) => fontOf(text);
    const [single, whole] = [texts, persons(texts)].map((each) => ({
      sure: each.filter((text) => detected(text) === font).length,
      wrong: each.filter((text) => detected(text) !== font && detected(text) !== 'undecided'),
    }));

    test(`single words: ${share(single?.sure ?? 0, texts.length)} certain, the others undecided, none wrong`, () => {
      expect(single?.wrong).toEqual([]);
    });
    test(`names of two words: ${share(whole?.sure ?? 0, texts.length)} certain, the others undecided, none wrong`, () => {
      expect(whole?.wrong).toEqual([]);
    });
    test('every column of twenty is certain', () => {
      const columns = Array.from({ length: Math.floor(texts.length / 20) }, (_each, index) =>
        texts.slice(index * 20, index * 20 + 20),
      );
      expect(columns.map(fontOfColumn)).toEqual(columns.map(() => font));
    });
  });

  test.each([
    ['Devanagari', 'रमेश शर्मा', 'unicode'],
    ['digits', '12 / 34', 'unicode'],
    ['a word that is both', 'jke', 'undecided'],
    ['an initial', 'R', 'undecided'],
  ])('%s', (_, text, font) => {
    expect(fontOf(text)).toBe(font);
  });
});
