import { glyphs, nukta, pieces, reph, virama } from './table.ts';

/** One written syllable, its parts in the order of Unicode. */
interface Syllable {
  reph: boolean;
  /** Consonants, or a vowel that stands alone; ends with a virama while a half letter waits for more. */
  base: string;
  shortI: boolean;
  sign: string;
  marks: string;
}

const consonantAtStart = /^[क-हळ]/;
/** Two strokes that are one sign, and vowels with what is put on them. */
const joined: Record<string, string> = { 'ाे': 'ो', 'ाै': 'ौ', 'ाॅ': 'ॉ', 'ेे': 'ै' };
const vowels: Record<string, string> = {
  ...{ अा: 'आ', अॉ: 'ऑ', अो: 'ओ', अौ: 'औ', एे: 'ऐ' },
  ...{ आे: 'ओ', आै: 'औ', आॅ: 'ऑ' },
};
const standing = /^[अ-औ]$/;
const signs = /^[ा-ौॅ]$/;
const mark = /^[ँंः]$/;

/** Puts glyphs, which come in the order of a typewriter's strokes, into syllables. */
class Composer {
  private done = '';
  private syllable: Syllable | null = null;

  /** `shortI` begins a syllable: it is struck before the letters that it belongs to. */
  shortI(): void {
    this.finish();
    this.begin().shortI = true;
  }

  /** The stroke that makes a half letter whole; after a whole one it is a long a. */
  bar(): void {
    const { syllable } = this;
    if (syllable?.base.endsWith(virama) && syllable.sign === '') syllable.base = syllable.base.slice(0, -1);
    else this.sign('ा');
  }

  reph(): void {
    if (this.syllable?.base === 'इ') this.syllable.base = 'ई';
    else this.current().reph = true;
  }

  glyph(text: string): void {
    if (consonantAtStart.test(text)) this.letters(text);
    else if (standing.test(text)) {
      this.finish();
      this.begin().base = text;
    } else if (text.startsWith(virama)) this.below(text);
    else if (text === nukta) this.dot();
    else for (const part of text) this.signOrMark(part);
  }

  other(text: string): void {
    this.finish();
    this.done += text;
  }

  text(): string {
    this.finish();
    return this.done.normalize('NFC');
  }

  private letters(text: string): void {
    const waits =
      this.syllable !== null && (this.syllable.base === '' || this.syllable.base.endsWith(virama));
    if (!waits) this.finish();
    this.current().base += text;
  }

  /** A letter that hangs below another, or a virama by itself. */
  private below(text: string): void {
    const syllable = this.current();
    syllable.base = syllable.base.endsWith(virama) ? syllable.base.slice(0, -1) + text : syllable.base + text;
  }

  private dot(): void {
    const syllable = this.current();
    const isHalf = syllable.base.endsWith(virama);
    syllable.base = isHalf ? syllable.base.slice(0, -1) + nukta + virama : syllable.base + nukta;
  }

  private signOrMark(part: string): void {
    if (mark.test(part)) this.current().marks += part;
    else if (signs.test(part)) this.sign(part);
    else this.other(part);
  }

  private sign(sign: string): void {
    const syllable = this.current();
    const vowel = vowels[syllable.base + sign];
    if (vowel !== undefined && syllable.sign === '') syllable.base = vowel;
    else syllable.sign = joined[syllable.sign + sign] ?? syllable.sign + sign;
  }

  private begin(): Syllable {
    this.syllable = { reph: false, base: '', shortI: false, sign: '', marks: '' };
    return this.syllable;
  }

  private current(): Syllable {
    return this.syllable ?? this.begin();
  }

  private finish(): void {
    if (this.syllable === null) return;
    const { base, shortI, sign, marks } = this.syllable;
    this.done += (this.syllable.reph ? reph : '') + base + (shortI ? 'ि' : '') + sign + marks;
    this.syllable = null;
  }
}

/** Glyphs that stand for several strokes: b is the bar, f the short i, Z the reph, the rest glyphs. */
const compounds: Record<string, string> = { '±': 'Za', Ç: 'fa', Æ: 'fZ', É: 'fZa', Ê: 'hZ' };

/** Text of a legacy font in Unicode. What the font does not show as Hindi stays as it is. */
export function fromLegacyFont(text: string): string {
  const composer = new Composer();
  const strokes = text
    .replace(/[±ÇÆÉÊ]/g, (each) => compounds[each] ?? each)
    // The glyph of त्र is whole; many strike a bar after it all the same.
    .replaceAll('=kk', '=k')
    .replaceAll('f=k', 'f=');
  for (const stroke of strokes) {
    const glyph = glyphs[stroke];
    if (stroke === 'f') composer.shortI();
    else if (stroke === 'k') composer.bar();
    else if (stroke === 'Z') composer.reph();
    else if (glyph === undefined) composer.other(stroke);
    else composer.glyph(glyph);
  }
  return composer.text();
}

/** A syllable (reph, letters, a virama that shows, a vowel sign, marks), or any other character. */
const syllables = /(र्(?=[क-हळ]))?([क-हळ]़?(?:्[क-हळ]़?)*)(्?)([ा-ौॅ]?)([ँंः]*)|./gsu;
/** Letters without a half form, below which र has a form of its own. */
const round = /[टठडढछ]़?$/;

/** The strokes for consonants (and a sign that is one glyph with them), the longest piece first. */
function strokesFor(text: string): string {
  let strokes = '';
  let rest = text;
  while (rest !== '') {
    const length = [4, 3, 2, 1].find((each) => {
      const piece = rest.slice(0, each);
      // A half letter before र is written as the whole one with a stroke below.
      return piece.length === each && pieces.has(piece) && !(piece.endsWith(virama) && rest[each] === 'र');
    });
    const piece = rest.slice(0, length ?? 1);
    const isBelowRound = piece === `${virama}र` && round.test(text.slice(0, text.length - rest.length));
    strokes += isBelowRound ? 'ª' : (pieces.get(piece) ?? piece);
    rest = rest.slice(piece.length);
  }
  return strokes;
}

/** Unicode text in the strokes of the legacy fonts. */
export function toLegacyFont(text: string): string {
  return text.normalize('NFC').replace(syllables, (whole, above, letters, visible, sign, marks) => {
    if (letters === undefined) return pieces.get(whole) ?? whole;
    const before = sign === 'ि' ? 'f' : '';
    const beside = sign === 'ि' ? '' : sign;
    const body =
      visible === '' ? strokesFor(letters + beside) : `${strokesFor(letters)}~${strokesFor(beside)}`;
    return `${before}${body}${above ? 'Z' : ''}${strokesFor(marks)}`;
  });
}
