import * as z from 'zod/mini';
import { Id, Name } from '../../platform/scalar.ts';
import { searchKeysOf } from '../searchKey.ts';

/** An HMAC-SHA-256 in hexadecimal. */
export const MobileDigest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * `verifications/{officeBearerId}`: what an entry's evidence rests on, compared with the entry whenever that
 * changes. Only for functions; there is none for an entry whose number nobody has shown or approved.
 */
export const Verification = z.strictObject({
  personId: Id,
  /** Made with the deployment's secret, so that the document gives away no number; null if the entry had none. */
  mobile: z.nullable(MobileDigest),
  name: Name,
  /** The entry of who assisted with a verification code; null if nobody did. */
  assistedBy: z.nullable(Id),
  /** When it was shown, the number verified another person. */
  sharesNumber: z.boolean(),
});
export type Verification = z.infer<typeof Verification>;

/** The search keys of each word: several where a word is written in several ways. */
function wordKeys(text: string): string[][] {
  const words = text.split(/[^\p{L}\p{M}]+/u);
  return words.map((word) => searchKeysOf({ hi: word, en: '' })).filter((keys) => keys.length > 0);
}

/** Whether each word of one text is in the other, as far as search keys tell. */
function isWithin(one: string[][], other: string[][]): boolean {
  return one.every((keys) => other.some((others) => keys.some((key) => others.includes(key))));
}

function isSameText(one: string, other: string): boolean {
  const [words, others] = [wordKeys(one), wordKeys(other)];
  if (words.length === 0 || others.length === 0) return one === other;
  return isWithin(words, others) && isWithin(others, words);
}

/**
 * Whether a name is still the one that was verified: in each script, its words have the search keys of a
 * verified name's. A corrected spelling is the same name; another word, or one word less, is not.
 */
export function isSameName(verified: Name, present: Name): boolean {
  const known = [verified.hi, verified.en].filter((text) => text !== '');
  return [present.hi, present.en]
    .filter((text) => text !== '')
    .every((text) => known.some((one) => isSameText(one, text)));
}
