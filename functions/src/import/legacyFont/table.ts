/**
 * Legacy fonts put Hindi glyphs on Latin characters. This is the layout that Kruti Dev 010 and DevLys 010 share,
 * in published tables since the 1990s. Three keys depend on their context and are not listed: f (short i, before
 * its letters), k (the bar of a letter, or long a) and Z (reph).
 */

export const virama = '्';
export const reph = 'र्';
export const nukta = '़';

const bySound = {
  vowels: { v: 'अ', b: 'इ', Ã: 'ई', m: 'उ', Å: 'ऊ', ',': 'ए', _: 'ऋ' },
  velars: { d: 'क', D: 'क्', ô: 'क्क', '[': 'ख्', '£': 'ख', x: 'ग', X: 'ग्', '?': 'घ्', Ä: 'घ', '³': 'ङ' },
  palatals: { p: 'च', P: 'च्', N: 'छ', t: 'ज', T: 'ज्', '>': 'झ', '÷': 'झ्', Ö: 'झ्', '¥': 'ञ' },
  retroflexes: { V: 'ट', B: 'ठ', M: 'ड', '<': 'ढ', '.': 'ण्' },
  dentals: { r: 'त', R: 'त्', F: 'थ्', n: 'द', '/': 'ध्', è: 'ध्', Ë: 'ध्', u: 'न', U: 'न्' },
  labials: { i: 'प', I: 'प्', Q: 'फ', '¶': 'फ्', c: 'ब', C: 'ब्', H: 'भ्', Ò: 'भ', e: 'म', E: 'म्' },
  semivowels: { ';': 'य', '¸': 'य्', j: 'र', y: 'ल', Y: 'ल्', G: 'ळ', o: 'व', O: 'व्' },
  // Editors turn straight quotes into curly ones.
  sibilants: { "'": 'श्', '‘': 'श्', '’': 'श्', Ü: 'श्', '"': 'ष्', '“': 'ष्', '”': 'ष्', l: 'स', L: 'स्' },
  h: { g: 'ह', º: 'ह्', à: 'ह्न', á: 'ह्य', â: 'हृ', ã: 'ह्म' },
  joined: {
    ...{ '{': 'क्ष्', '=': 'त्र', '«': 'त्र्', K: 'ज्ञ', J: 'श्र', Ù: 'त्त्', é: 'न्न', '™': 'न्न्' },
    ...{ '–': 'दृ', '—': 'कृ', Ñ: 'कृ', í: 'द्द', Ì: 'द्द', ')': 'द्ध', '|': 'द्य', '}': 'द्व', æ: 'द्र' },
    ...{ ê: 'ट्ट', Í: 'ट्ट', ë: 'ट्ठ', Î: 'ट्ठ', ì: 'ड्ड', Ï: 'ड्ड', ï: 'ड्ढ', Ô: 'ड्ढ' },
    ...{ Ø: 'क्र', Ý: 'फ्र', ç: 'प्र', Á: 'प्र', '#': 'रु', ':': 'रू', z: '्र', ª: '्र', î: '्य', Ó: '्य' },
  },
  signs: {
    ...{ h: 'ी', q: 'ु', w: 'ू', '`': 'ृ', s: 'े', '¢': 'े', S: 'ै', '¨': 'ो', '©': 'ौ', '‚': 'ॉ', W: 'ॅ' },
    ...{ a: 'ं', '¡': 'ँ', '%': 'ः', '+': nukta, '~': virama, È: 'ीं' },
  },
  digits: { å: '०', ƒ: '१', '„': '२', '…': '३', '†': '४', '‡': '५', ˆ: '६', '‰': '७', Š: '८', '‹': '९' },
  punctuation: {
    ...{ A: '।', '-': '.', '&': '-', ']': ',', '@': '/', '¼': '(', '½': ')', '¿': '{', À: '}', '¾': '=' },
    ...{
      '(': ';',
      '\\': '?',
      ñ: '॰',
      Œ: '॰',
      '•': 'ऽ',
      '·': 'ऽ',
      '^': '‘',
      '*': '’',
      Þ: '“',
      ß: '”',
      $: '+',
    },
  },
} as const;

/** The glyph of each character. A half letter ends with a virama; k completes it. */
export const glyphs: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(bySound));

/** Keys for each piece of Unicode text; of several with the same glyph, the first in the table. */
export const pieces: ReadonlyMap<string, string> = (() => {
  const strokes = new Map<string, string>([
    ['ा', 'k'],
    ['ो', 'ks'],
    ['ौ', 'kS'],
    ['आ', 'vk'],
    ['ई', 'bZ'],
    ['ऐ', ',s'],
    ['ओ', 'vks'],
    ['औ', 'vkS'],
    // Typed as two keys, though there is a glyph as well.
    ['ॉ', 'kW'],
    ['ऑ', 'vkW'],
    ['प्र', 'iz'],
    ['द्र', 'nz'],
  ]);
  const first = (piece: string, stroke: string) => strokes.has(piece) || strokes.set(piece, stroke);
  for (const [stroke, glyph] of Object.entries(glyphs)) {
    first(glyph, stroke);
    if (glyph.length > 1 && glyph.endsWith(virama)) first(glyph.slice(0, -1), `${stroke}k`);
  }
  return strokes;
})();
