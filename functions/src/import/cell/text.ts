import { plain } from '@sangathan/model';

const zero = '०'.charCodeAt(0);

/** Devanagari digits as 0 to 9, but a zero behind a letter as the stop that it stands for: मो० is मो. */
export function asciiDigits(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{M}])०(?![०-९\d])/gu, '.')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - zero));
}

/** What people write into a cell that they have nothing for. */
const placeholder =
  /^([-–—_.*/\\\s]*|nan|null|none|nil|n\.?\s?[/.]?\s?a\.?|#n\/a|0(\.0+)?|xx+|शून्य|नहीं( है)?|अनुपलब्ध)$/i;

/**
 * A cell's text in one line: no invisible or control characters, single blanks, composed letters; empty
 * where it only says that there is nothing. An apostrophe before a formula's sign is taken away.
 */
export function tidy(cell: string): string {
  const text = clean.test(cell) ? cell : cleaned(cell);
  return text.length <= longestPlaceholder && placeholder.test(text) ? '' : text;
}

/** Printable ASCII with single blanks: most cells need no cleaning. */
const clean = /^(?:[!-&(-~][!-~]*(?: [!-~]+)*)?$/;
const longestPlaceholder = 16;

function cleaned(cell: string): string {
  return (
    plain(cell)
      .normalize('NFC')
      .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
      // Joiners shape letters inside Devanagari words; elsewhere they are dirt.
      .replace(/(?<!्)[\u200c\u200d]|[\u200c\u200d](?!\p{L})/gu, '')
      .replace(/[\s\u00a0\p{Cc}]+/gu, ' ')
      .trim()
  );
}

/** Whether letters were lost on the way: question marks for letters, or bytes read in a wrong encoding. */
export function isLost(text: string): boolean {
  return /\?{3,}|\ufffd|à[¤¥]/.test(text);
}

/** At most so many UTF-16 units of a text, without control characters, never half a character. */
export function quoted(text: string, longest: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
