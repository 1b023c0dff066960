import { type ExportedEntry, type Language, nameIn } from '@sangathan/model';
import { postWords } from '../platform/language/words.ts';

/** Text within a property or a component of one (RFC 2426, 4: `safe-char` and escapes). */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
}

const longestLine = 75;

/** A line of at most 75 octets, folded between characters (RFC 2426, 2.6). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** The components of N: the last of several words as family name, by which address books sort. */
function structured(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const family = words.length > 1 ? words.pop() : '';
  return `${escaped(family ?? '')};${escaped(words.join(' '))};;;`;
}

/**
 * A card for a phone's address book: vCard 3.0 (RFC 2426), because the contacts app of Android refuses a file in
 * 4.0, with the number as plain text, because it takes a `tel:` address for part of the number.
 */
export function vcardOf(entry: ExportedEntry, language: Language): string {
  const { unitName, post, mobile, alternativeMobile, email } = entry;
  const name = nameIn(entry.name, language);
  const phones = [mobile, alternativeMobile].filter((number) => number !== null);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${escaped(entry.officeBearerId)}`,
    `N:${structured(name)}`,
    `FN:${escaped(name)}`,
    `ORG:${escaped(nameIn(unitName, language))}`,
    `TITLE:${escaped(postWords[post][language])}`,
    ...phones.map((number) => `TEL;TYPE=CELL:${number}`),
    ...(email === null ? [] : [`EMAIL;TYPE=INTERNET:${escaped(email)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
