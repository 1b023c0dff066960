import { Mobile } from '@sangathan/model';

const devanagariZero = 0x0966;

/** Devanagari digits as ASCII ones; all else as it was. */
export function asciiDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - devanagariZero));
}

/**
 * An Indian mobile number in E.164, however it is written: with spaces, hyphens or brackets, behind
 * +91, 0091, 91 or 0, in Devanagari digits. `null` when it is none.
 *
 * A phone library's smallest metadata is larger than this app's shell, and the register takes one
 * country's mobiles only.
 */
export function indianMobile(text: string): string | null {
  const digits = asciiDigits(text).replace(/[\s().-]/g, '');
  const national = /^(?:\+91|0091|91|0)?(\d{10})$/.exec(digits)?.[1];
  const mobile = Mobile.safeParse(`+91${national ?? ''}`);
  return mobile.success ? mobile.data : null;
}

/** A mobile number as people write it: `98290 12345`. */
export function writtenMobile(mobile: string): string {
  return mobile.replace(/^\+91(\d{5})(\d{5})$/, '$1 $2');
}
