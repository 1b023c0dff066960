import { type ExportedEntry, type Language, nameIn } from '@sangathan/model';
import { postWords } from '../platform/language/words.ts';

/** Text within a property (RFC 6350, 3.4). */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

const longestLine = 75;

/** A line of at most 75 octets, folded between characters (RFC 6350, 3.2). */
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

/** A card for a phone's address book (vCard 4.0, RFC 6350). */
export function vcardOf(entry: ExportedEntry, language: Language): string {
  const { name, unitName, post, mobile, alternativeMobile, email } = entry;
  const title = `${postWords[post][language]}, ${nameIn(unitName, language)}`;
  const phones = [mobile, alternativeMobile].filter((number) => number !== null);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:${escaped(entry.officeBearerId)}`,
    `FN:${escaped(nameIn(name, language))}`,
    `TITLE:${escaped(title)}`,
    ...phones.map((number) => `TEL;TYPE=cell;VALUE=uri:tel:${number}`),
    ...(email === null ? [] : [`EMAIL:${escaped(email)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
