import { Failure } from '@sangathan/model';
import { Parser } from 'htmlparser2';
import { deepestElement, longestMarkup, mostAttributes } from './limits.ts';

/** Handlers for a streamed XML part. Names come without namespace prefixes. */
export interface XmlEvents {
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without namespace prefix. */
export function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => local(each) === name);
  return key === undefined ? undefined : attributes[key];
}

/** Bytes parsed at once: what their cells come to is in memory together. */
const portionBytes = 8192;

/** A parser that refuses a document type declaration, and with it custom entities, and markup that Excel never writes. */
function parserFor(events: XmlEvents): Parser {
  let [depth, attributeCount, tagStart] = [0, 0, 0];
  const parser: Parser = new Parser(
    {
      onopentagname: () => {
        depth += 1;
        attributeCount = 0;
        tagStart = parser.startIndex;
        if (depth > deepestElement) throw new Failure('sheet-damaged');
      },
      onattribute: () => {
        attributeCount += 1;
        const isTooLong = parser.endIndex - tagStart > longestMarkup;
        if (isTooLong || attributeCount > mostAttributes) throw new Failure('sheet-damaged');
      },
      onopentag: (name, attributes) => events.open(local(name), attributes),
      ontext: (text) => events.text?.(text),
      onclosetag: (name) => {
        depth -= 1;
        events.close?.(local(name));
      },
      onprocessinginstruction: (name) => {
        if (name.toLowerCase() === '!doctype') throw new Failure('sheet-damaged');
      },
    },
    { xmlMode: true },
  );
  return parser;
}

/**
 * Parses XML from a stream. Yields after each portion of it, so that the caller can pass results on.
 * @throws Failure `sheet-damaged`
 */
export async function* parseXml(bytes: AsyncIterable<Uint8Array>, events: XmlEvents): AsyncGenerator<void> {
  const parser = parserFor(events);
  const decoder = new TextDecoder();
  let written = 0;
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.length; start += portionBytes) {
      const text = decoder.decode(chunk.subarray(start, start + portionBytes), { stream: true });
      written += text.length;
      parser.write(text);
      // What has no end yet is kept by the parser.
      if (written - parser.endIndex > longestMarkup) throw new Failure('sheet-damaged');
      yield;
    }
  }
  parser.end(decoder.decode());
  yield;
}

/** Parses a whole part, for its events. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, events: XmlEvents): Promise<void> {
  for await (const _ of parseXml(bytes, events));
}
