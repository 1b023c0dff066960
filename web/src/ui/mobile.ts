import { asciiDigits, cleanText, Mobile, ungrouped } from '@sangathan/model';

/** The digits of a code, in ASCII, however it was typed or pasted. */
export function typedDigits(text: string): string {
  return asciiDigits(cleanText(text)).replace(/\D/g, '');
}

/**
 * Parses an Indian mobile number to E.164; null if it is none. Accepts spaces, hyphens, brackets, Devanagari
 * digits, and the prefixes +91, 0091, 91 and 0.
 *
 * No phone library: the smallest metadata is larger than the app's shell, and only one country is needed.
 */
export function indianMobile(text: string): string | null {
  const digits = ungrouped(asciiDigits(cleanText(text))).replace(/[ ().-]/g, '');
  const national = /^(?:\+91|0091|91|0)?(\d{10})$/.exec(digits)?.[1];
  const mobile = Mobile.safeParse(`+91${national ?? ''}`);
  return mobile.success ? mobile.data : null;
}

/** Formats an E.164 mobile as people write it: `98290 12345`. */
export function writtenMobile(mobile: string): string {
  return mobile.replace(/^\+91(\d{5})(\d{5})$/, '$1 $2');
}
