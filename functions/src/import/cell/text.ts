import { plain, visibleText } from '@sangathan/model';

/** Placeholders for an empty cell. */
const placeholder =
  /^([-–—_.*/\\\s]*|nan|null|none|nil|n\.?\s?[/.]?\s?a\.?|#n\/a|0(\.0+)?|xx+|शून्य|नहीं( है)?|अनुपलब्ध)$/i;

/**
 * The visible text of a cell, as it is in its font; cleaned only in Unicode, see `inUnicode`. Without the apostrophe
 * that neutralises a formula. Empty for a placeholder.
 */
export function tidy(cell: string): string {
  const text = visibleText(plain(cell));
  return text.length <= longestPlaceholder && placeholder.test(text) ? '' : text;
}

const longestPlaceholder = 16;

/** Whether a text has lost letters to a wrong encoding. */
export function isLost(text: string): boolean {
  return /\?{3,}|\ufffd|à[¤¥]/.test(text);
}

/** The visible text, cut off at `longest` UTF-16 units but not inside a surrogate pair. */
export function quoted(text: string, longest: number): string {
  const line = visibleText(text);
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
