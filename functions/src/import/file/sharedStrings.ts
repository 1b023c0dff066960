import { Failure, longestCell } from '@sangathan/model';
import { mostStringBytes, mostStrings } from './limits.ts';
import { readXml } from './xml.ts';

/** The shared strings of a workbook by index, in one buffer: JavaScript strings would take four times the memory. */
export class SharedStrings {
  private bytes = Buffer.alloc(64 * 1024);
  private ends = new Uint32Array(4096);
  private count = 0;

  get(index: number): string {
    if (!(index >= 0 && index < this.count)) return '';
    return this.bytes.toString('utf8', index === 0 ? 0 : this.ends[index - 1], this.ends[index]);
  }

  add(text: string): void {
    const start = this.count === 0 ? 0 : (this.ends[this.count - 1] as number);
    const end = start + Buffer.byteLength(text);
    if (end > mostStringBytes || this.count === mostStrings) throw new Failure('sheet-expands-too-far');
    if (end > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes], Math.max(end, this.bytes.length * 2));
    this.bytes.write(text, start);
    if (this.count === this.ends.length) {
      const grown = new Uint32Array(this.ends.length * 2);
      grown.set(this.ends);
      this.ends = grown;
    }
    this.ends[this.count] = end;
    this.count += 1;
  }
}

/** Parses `sharedStrings.xml`. Joins runs of rich text, and drops phonetic readings (`rPh`). */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
  const strings = new SharedStrings();
  let text = '';
  let isText = false;
  let isReading = false;
  await readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    text(portion) {
      if (!isText) return;
      text += portion;
      if (text.length > longestCell) throw new Failure('sheet-cell-too-long');
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si') strings.add(unescaped(text));
    },
  });
  return strings;
}

/** Decodes control characters, which Office writes as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
