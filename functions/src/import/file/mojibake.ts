/** What Windows-1252 has from 0x80 to 0x9f; its other characters are Latin-1. A control character stands where it has none. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function byteOf(letter: string): number | null {
  const place = high.indexOf(letter);
  const code = place >= 0 ? 0x80 + place : letter.charCodeAt(0);
  return code <= 0xff ? code : null;
}

/** Whether a text shows Hindi in UTF-8 that was read as Windows-1252: à¤¨à¤¾à¤® for नाम. */
export function isMojibake(text: string): boolean {
  return text.includes('à¤') || text.includes('à¥');
}

/** The Hindi of such a text; null if it can't be restored without a doubt. */
export function withoutMojibake(text: string): string | null {
  const bytes = [...text].map(byteOf);
  if (bytes.includes(null)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return null;
  }
}
