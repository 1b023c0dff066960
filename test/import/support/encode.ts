/** What Windows-1252 has between 0x80 and 0x9f; its other characters are Latin-1. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text in the encoding of a corpus sheet. */
export function encoded(text: string, encoding: string): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from([...text].map((letter) => byteOf(letter)));
    default:
      throw new Error(`no encoding ${encoding}`);
  }
}

function byteOf(letter: string): number {
  const place = high.indexOf(letter);
  const code = place >= 0 ? 0x80 + place : letter.charCodeAt(0);
  if (code > 0xff) throw new Error(`Windows-1252 has no ${letter}`);
  return code;
}
