/** What has neither width nor ink: direction marks and isolates, zero-width spaces, byte order marks, soft hyphens, tags. */
const invisible = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;

const spaces = /[\s\p{Cc}]+/gu;

/** Printable ASCII and Devanagari without nukta or joiner, as most texts are; `unclean` finds what is amiss in one. */
const usual = /^[ -~\u0900-\u093b\u093d-\u0950\u0960-\u096f\u0972-\u097f]*$/;
const unclean = /^ | $| {2}|[\u0900-\u0963\u0972-\u097f][०0oO]|([\u0900-\u0903\u093a\u093b\u093e-\u094f])\1/;

/** Whether a text is clean as it is; not all that are clean are found. */
const isClean = (text: string) => usual.test(text) && !unclean.test(text);

/** A joiner between the virama and the consonant of a conjunct asks for another form of it; elsewhere it means nothing. */
const joiners =
  /(\u094d[\u200c\u200d])[\u200c\u200d]*(?=[\u0915-\u0939\u0958-\u095f\u0978-\u097f])|[\u200c\u200d]+/g;

/** A nukta typed behind the vowel sign of its letter. */
const lateNukta = /([\u0900-\u0903\u093a\u093b\u093e-\u094c\u094e\u094f\u0962\u0963]+)\u093c+/g;

/** A mark typed more than once, which is drawn as one or beside its letter. */
const repeatedMark = /([\u0900-\u0903\u093a-\u093c\u093e-\u094f])\1+/g;

/** A letter or vowel sign of Devanagari, then one of the signs that people abbreviate with: मो०, मो0, मोo, मो॰. */
const abbreviation =
  /([\u0900-\u0963\u0971-\u097f])(?:\u0970|[०0](?![०-९0-9])|[oO](?![A-Za-z0-9]))(?:\.(?!\.))?/g;

const dashes = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u2032]/g;
const quotationMarks = /[\u201c\u201d\u201f\u2033]/g;

/**
 * One line with single inner spaces and without what cannot be seen. Leaves every visible character, so that it is
 * safe for text in a legacy font, where a dash or a quotation mark is a letter.
 */
export function visibleText(text: string): string {
  if (isClean(text)) return text;
  return text.replace(invisible, '').replace(joiners, '$1').replace(spaces, ' ').trim();
}

/** Composed (NFC), with one spelling for a letter with nukta, and no mark twice. */
function composed(text: string): string {
  return text.normalize('NFD').replace(lateNukta, '\u093c$1').replace(repeatedMark, '$1').normalize('NFC');
}

/**
 * A text as the register keeps and compares it, however it was typed or pasted: one line, composed, with single
 * spaces, plain dashes and quotation marks, full stops for abbreviation signs, and nothing invisible but the joiners
 * of Devanagari conjuncts. Idempotent.
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return composed(visibleText(text))
    .replace(abbreviation, '$1.')
    .replace(dashes, '-')
    .replace(apostrophes, "'")
    .replace(quotationMarks, '"')
    .replace(/…/g, '...');
}

/** A text for comparison: cleaned, in lower case, without any joiner. Two that differ in these alone are one. */
export function comparable(text: string): string {
  return cleanText(text)
    .replace(/[\u200c\u200d]/g, '')
    .toLowerCase();
}

const devanagariZero = 0x0966;

/** ASCII digits for those of Devanagari. */
export function asciiDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - devanagariZero));
}

/** Digits grouped by commas, as in India (98,29,01,234) or elsewhere (98,290,123). */
const grouped = /(^|[^\d,])(\d{1,2}(?:,\d{2})*,\d{3}|\d{1,3}(?:,\d{3})+)(?![\d,])/g;

/** Numbers without the commas that group their digits. */
export function ungrouped(text: string): string {
  return text.replace(grouped, (_, before: string, digits: string) => before + digits.replace(/,/g, ''));
}
