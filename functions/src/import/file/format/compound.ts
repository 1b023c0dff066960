import { Failure } from '@sangathan/model';

/*
 * An OLE compound file is a small file system: sectors, a table with the sector behind each (FAT), and a directory.
 * Only the one stream that holds the workbook is taken out, so that a file whose chains cross or run in circles costs
 * no more than its own size.
 */

const endOfChain = 0xfffffffe;
const directoryEntry = 128;
const headerChains = 109;
const stream = 2;
const rootStorage = 5;

/** The streams of a compound file. */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #miniSize: number;
  readonly #miniCutoff: number;
  readonly #next: Uint32Array;
  readonly #nextMini: Uint32Array;
  readonly #mini: Buffer;
  readonly #streams = new Map<string, { start: number; size: number }>();

  /** @throws Failure `sheet-old-format` */
  constructor(bytes: Buffer) {
    try {
      this.#bytes = bytes;
      const [sectorShift, miniShift] = [bytes.readUInt16LE(30), bytes.readUInt16LE(32)];
      if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw new Failure('sheet-old-format');
      this.#sectorSize = 1 << sectorShift;
      this.#miniSize = 1 << miniShift;
      this.#miniCutoff = bytes.readUInt32LE(56);
      this.#next = this.#table(this.#tableSectors());
      const directory = this.#chain(bytes.readUInt32LE(48));
      let root = { start: endOfChain, size: 0 };
      for (let at = 0; at + directoryEntry <= directory.length; at += directoryEntry) {
        const entry = directory.subarray(at, at + directoryEntry);
        const place = { start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) };
        const name = entry.toString('utf16le', 0, Math.max(0, Math.min(entry.readUInt16LE(64), 64) - 2));
        if (entry[66] === rootStorage) root = place;
        else if (entry[66] === stream && !this.#streams.has(name)) this.#streams.set(name, place);
      }
      this.#mini = this.#chain(root.start).subarray(0, root.size);
      this.#nextMini = new Uint32Array(this.#aligned(this.#chain(bytes.readUInt32LE(60))));
    } catch (error) {
      if (error instanceof RangeError) throw new Failure('sheet-old-format');
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#streams.has(name);
  }

  /** The bytes of a stream; null if there is none. @throws Failure `sheet-old-format` */
  read(name: string): Buffer | null {
    const place = this.#streams.get(name);
    if (!place) return null;
    const found =
      place.size < this.#miniCutoff
        ? this.#joined(place.start, this.#nextMini, this.#mini, this.#miniSize, 0)
        : this.#chain(place.start);
    if (found.length < place.size) throw new Failure('sheet-old-format');
    return found.subarray(0, place.size);
  }

  /** The sectors that hold the table: the first are listed in the header, more in sectors of their own. */
  #tableSectors(): number[] {
    const sectors: number[] = [];
    const most = Math.ceil(this.#bytes.length / this.#sectorSize);
    for (let index = 0; index < headerChains; index += 1)
      sectors.push(this.#bytes.readUInt32LE(76 + index * 4));
    let more = this.#bytes.readUInt32LE(68);
    while (more < most && sectors.length <= most) {
      const listed = this.#sector(more);
      for (let at = 0; at + 8 <= listed.length; at += 4) sectors.push(listed.readUInt32LE(at));
      more = listed.length >= 4 ? listed.readUInt32LE(listed.length - 4) : endOfChain;
    }
    return sectors.filter((sector) => sector < most);
  }

  #table(sectors: number[]): Uint32Array {
    return new Uint32Array(this.#aligned(Buffer.concat(sectors.map((sector) => this.#sector(sector)))));
  }

  /** Little-endian numbers in a buffer of their own. */
  #aligned(bytes: Buffer): ArrayBuffer {
    const copy = new ArrayBuffer(bytes.length - (bytes.length % 4));
    new Uint8Array(copy).set(bytes.subarray(0, copy.byteLength));
    return copy;
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorSize;
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #chain(start: number): Buffer {
    return this.#joined(start, this.#next, this.#bytes, this.#sectorSize, this.#sectorSize);
  }

  /** The sectors of a chain. A chain that is longer than what it goes through runs in a circle. */
  #joined(start: number, next: Uint32Array, from: Buffer, size: number, offset: number): Buffer {
    const parts: Buffer[] = [];
    const most = Math.ceil(from.length / size);
    for (let at = start; at < most; at = next[at] ?? endOfChain) {
      if (parts.length > most) throw new Failure('sheet-old-format');
      parts.push(from.subarray(offset + at * size, offset + (at + 1) * size));
    }
    return Buffer.concat(parts);
  }
}
