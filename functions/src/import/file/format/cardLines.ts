import { isUtf8 } from 'node:buffer';
import { longestCell } from '@sangathan/model';

/** A property of a card: `TEL;TYPE=CELL:+91…` has the name TEL and the parameter TYPE=CELL. */
export interface CardProperty {
  name: string;
  /** In capitals; a parameter without a name, as in vCard 2.1, stands under its value. */
  parameters: ReadonlyMap<string, string>;
  /** In Unicode, its escapes as they are. */
  value: string;
}

/** Properties that hold pictures, sounds and keys rather than text. */
const skipped = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;

/** The physical lines of a file, a byte for each character. */
function* linesIn(bytes: Buffer): Generator<string> {
  const ending = bytes.includes(0x0a) ? 0x0a : 0x0d;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(ending, start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.toString('latin1', start, end).replace(/\r$/, '');
    start = end + 1;
  }
}

/** Longest line that is put together, in bytes: a cell's text in quoted-printable takes up to nine for a letter. */
const longestLine = longestCell * 9;

const quotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;

/**
 * The lines of a file as they were before they were folded: at a space that begins the next line (which vCard 2.1
 * keeps as a space of the text), or at `=` in quoted-printable.
 */
export function* unfoldedLines(bytes: Buffer): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  let [isSkipped, is21, isPrintable, isOpen] = [false, false, false, false];
  const add = (part: string) => {
    isOpen = isPrintable && part.endsWith('=');
    if (isSkipped || length > longestLine) return;
    parts.push(isOpen ? part.slice(0, -1) : part);
    length += part.length;
  };
  for (const next of linesIn(bytes)) {
    if (isOpen) add(next);
    else if (/^[ \t]/.test(next)) add((is21 ? ' ' : '') + next.slice(1));
    else {
      yield parts.join('');
      [parts, length] = [[], 0];
      if (/^VERSION:/i.test(next)) is21 = next.trim().endsWith('2.1');
      isSkipped = skipped.test(next);
      isPrintable = quotedPrintable.test(next);
      add(next);
    }
  }
  yield parts.join('');
}

/** The colon between parameters and value: the first that is not inside quotation marks. */
function colonIn(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) return at;
  }
  return -1;
}

function parametersIn(text: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const part of text.toUpperCase().replace(/"/g, '').split(';')) {
    const [name = '', value = name] = part.split('=');
    const former = parameters.get(name);
    parameters.set(name, former === undefined ? value : `${former},${value}`);
  }
  return parameters;
}

function fromQuotedPrintable(text: string): Buffer {
  const bytes = text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}

/** Text in the encoding that a property names; without one UTF-8 where it is valid, else as Windows writes. */
function decoded(bytes: Buffer, charset: string | undefined): string {
  try {
    if (charset) return new TextDecoder(charset).decode(bytes);
  } catch {
    // An encoding that does not exist is as none.
  }
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** A line as a property; null for one that is none. */
export function propertyOf(line: string): CardProperty | null {
  const colon = colonIn(line);
  if (colon < 1) return null;
  const [whole = '', ...rest] = line.slice(0, colon).split(';');
  const name = whole
    .slice(whole.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase();
  const parameters = parametersIn(rest.join(';'));
  const encoding = parameters.get('ENCODING') ?? '';
  const raw = line.slice(colon + 1);
  const isPrintable = encoding === 'QUOTED-PRINTABLE' || parameters.has('QUOTED-PRINTABLE');
  const isBase64 = encoding === 'B' || encoding === 'BASE64' || parameters.has('BASE64');
  const bytes = isPrintable ? fromQuotedPrintable(raw) : Buffer.from(raw, isBase64 ? 'base64' : 'latin1');
  return { name, parameters, value: decoded(bytes, parameters.get('CHARSET')) };
}

/** The components of a value, without its escapes. */
export function componentsOf(value: string): string[] {
  return value.split(/(?<!(?<!\\)(?:\\{2})*\\);/).map(unescaped);
}

/** A value without its escapes. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\,;:nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)).trim();
}
