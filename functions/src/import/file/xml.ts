import { Failure } from '@sangathan/model';
import { Parser } from 'htmlparser2';

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

/**
 * Parses XML from a stream. Yields after each chunk of bytes, so that the caller can pass results on. Refuses a
 * document type declaration, and with it custom entities.
 * @throws Failure `sheet-damaged`
 */
export async function* parseXml(bytes: AsyncIterable<Uint8Array>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.open(local(name), attributes),
      ontext: (text) => events.text?.(text),
      onclosetag: (name) => events.close?.(local(name)),
      onprocessinginstruction: (name) => {
        if (name.toLowerCase() === '!doctype') throw new Failure('sheet-damaged');
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder();
  for await (const portion of bytes) {
    parser.write(decoder.decode(portion, { stream: true }));
    yield;
  }
  parser.end(decoder.decode());
  yield;
}

/** Parses a whole part, for its events. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, events: XmlEvents): Promise<void> {
  for await (const _ of parseXml(bytes, events));
}
