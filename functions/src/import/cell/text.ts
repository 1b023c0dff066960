import { plain } from '@sangathan/model';

const zero = '०'.charCodeAt(0);

/** Devanagari digits as ASCII digits; a zero after a letter is an abbreviation mark and becomes a full stop: मो० is मो. */
export function asciiDigits(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{M}])०(?![०-९\d])/gu, '.')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - zero));
}

/** Placeholders for an empty cell. */
const placeholder =
  /^([-–—_.*/\\\s]*|nan|null|none|nil|n\.?\s?[/.]?\s?a\.?|0(\.0+)?|xx+|शून्य|नहीं( है)?|अनुपलब्ध)$/i;

/**
 * Normalises a cell: one line in NFC with single spaces, without invisible and control characters or the
 * apostrophe that neutralises a formula. Empty for a placeholder.
 */
export function tidy(cell: string): string {
  const text = clean.test(cell) ? cell : cleaned(cell);
  return text.length <= longestPlaceholder && placeholder.test(text) ? '' : text;
}

/** Printable ASCII with single spaces, as most cells are: nothing to normalise. */
const clean = /^(?:[!-&(-~][!-~]*(?: [!-~]+)*)?$/;
const longestPlaceholder = 16;

function cleaned(cell: string): string {
  return (
    plain(cell)
      .normalize('NFC')
      .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
      // Joiners have a meaning inside Devanagari words only.
      .replace(/(?<!्)[\u200c\u200d]|[\u200c\u200d](?!\p{L})/gu, '')
      .replace(/[\s\u00a0\p{Cc}]+/gu, ' ')
      .trim()
  );
}

/** Whether a text has lost letters to a wrong encoding. */
export function isLost(text: string): boolean {
  return /\?{3,}|\ufffd|à[¤¥]/.test(text);
}

/** A text without control characters, cut off at `longest` UTF-16 units but not inside a surrogate pair. */
export function quoted(text: string, longest: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
