/**
 * What a stored text may consist of. The same patterns stand in `firestore.rules`; a test holds them together, and
 * the rules tests ask both about the same values.
 */
import * as z from 'zod/mini';

/** Letters of the register's two scripts: no others, whose letters may look like these or run from right to left. */
const latin = 'A-Za-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{17e}\\u{1e00}-\\u{1eff}';
const devanagari = '\\u{904}-\\u{939}\\u{93d}\\u{950}\\u{960}\\u{961}\\u{972}-\\u{97f}';
const consonants = '\\u{915}-\\u{939}\\u{978}-\\u{97f}';
const marks = '\\u{900}-\\u{903}\\u{93a}\\u{93b}\\u{93e}-\\u{94f}\\u{962}\\u{963}';
const digits = '0-9\\u{966}-\\u{96f}';

/** Parts of the patterns below. */
export const textPatterns = {
  /** A letter with at most four marks, of which a nukta is the first; before it, consonants that are joined to it. */
  letter: `[${latin}]|(?:(?:[${consonants}]\\u{93c}?\\u{94d}[\\u{200c}\\u{200d}])+[${consonants}]|[${devanagari}])\\u{93c}?[${marks}]{0,3}`,
  /** Digits, space and the signs of a name, for a class of characters. */
  nameSigns: `${digits}\\u{964} .,'()/&+-`,
  /** The same of a sentence. */
  sentenceSigns: `${digits}\\u{964}\\u{20b9} .,'()/&+:;?!"%#@*=_\\[\\]-`,
  /** A space too many, or a letter with nukta that is one character when composed. */
  untidy: ' .*|.* |.*(?:  |[\\u{928}\\u{930}\\u{933}]\\u{93c}).*',
  /** With at least one letter. */
  lettered: `.*[${latin}${devanagari}].*`,
  /** With at least one letter or digit. */
  worded: `.*[${latin}${devanagari}${digits}].*`,
  /** With an address to reach or to pay somebody at; case does not matter. */
  address:
    '.*(?:@|http|:/|www\\.|[a-z0-9]{2}\\.(?:com|org|net|in|io|me|ly|gl|app|link|info|site|online|page|xyz)(?:[^a-z]|$)).*',
  /** With a number to call: seven digits, ten with spaces, dots or hyphens between them, or twice five. */
  number: `.*(?:[${digits}]{7}|[${digits}](?:[ .-]*[${digits}]){9}|[${digits}]{5}[ .,()/&+-]+[${digits}]{5}).*`,
} as const;

const whole = (pattern: string, flags = 'u') => new RegExp(`^(?:${pattern})$`, flags);
const wordsWith = (signs: string) => whole(`(?:${textPatterns.letter}|[${signs}])+`);
const name = wordsWith(textPatterns.nameSigns);
const sentence = wordsWith(textPatterns.sentenceSigns);
const untidy = whole(textPatterns.untidy);
const lettered = whole(textPatterns.lettered);
const worded = whole(textPatterns.worded);
const address = whole(textPatterns.address, 'iu');
const number = whole(textPatterns.number);

const isName = (text: string) => name.test(text) && !untidy.test(text);
const isSentence = (text: string) => sentence.test(text) && !untidy.test(text) && worded.test(text);
const isPublic = (text: string) => !address.test(text) && !number.test(text);

/** At most so many UTF-16 units, as forms and rules count; the validator's own check counts code points. */
export function atMost(longest: number) {
  return z.refine<string>((text) => text.length <= longest, 'too long');
}

/** A schema of texts; the patterns are asked about none that is too long. */
function textOf(longest: number, is: (text: string) => boolean) {
  return z.string().check(z.refine((text) => text.length <= longest && is(text), 'not plain text'));
}

/** The name of a person or a unit: with a letter, and without address or number. */
export function nameText(longest: number) {
  return textOf(longest, (text) => isName(text) && lettered.test(text) && isPublic(text));
}

/** What a public page says beside a name, such as a village: written like a name, but digits alone will do. */
export function placeText(longest: number) {
  return textOf(longest, (text) => isName(text) && worded.test(text) && isPublic(text));
}

/** A sentence among members, such as a reason. */
export function sentenceText(longest: number) {
  return textOf(longest, isSentence);
}

/** A sentence that strangers may read, without address or number. */
export function publicSentence(longest: number) {
  return textOf(longest, (text) => isSentence(text) && isPublic(text));
}

/** One line that is quoted from elsewhere, such as a sheet: without control characters and direction marks. */
export function line(longest: number) {
  return z.string().check(atMost(longest), z.regex(/^[^\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/u));
}
