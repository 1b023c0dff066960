import { crc32 } from 'node:zlib';
import { Failure } from '@sangathan/model';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { mostParts, mostUnpacked } from './limits.ts';

/** The parts of a ZIP file by name; each is unpacked when it is read. */
export class Archive {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /** @throws Failure `sheet-damaged` */
  static async open(bytes: Buffer): Promise<Archive> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true });
      if (zip.entryCount > mostParts) throw new Failure('sheet-expands-too-far');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
      return new Archive(zip, entries);
    } catch (error) {
      throw asFailure(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * Streams the unpacked bytes of a part; empty if there is none.
   * @throws Failure `sheet-damaged`, `sheet-expands-too-far`, `sheet-password`
   */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return;
    if (entry.isEncrypted()) throw new Failure('sheet-password');
    if (entry.uncompressedSize > mostUnpacked) throw new Failure('sheet-expands-too-far');
    let unpacked = 0;
    let checksum = 0;
    try {
      // The declared size may be false; yauzl ends a stream that exceeds it.
      for await (const portion of await this.zip.openReadStreamPromise(entry)) {
        unpacked += portion.length;
        if (unpacked > mostUnpacked) throw new Failure('sheet-expands-too-far');
        checksum = crc32(portion, checksum);
        yield portion;
      }
    } catch (error) {
      throw asFailure(error);
    }
    if (checksum !== entry.crc32) throw new Failure('sheet-damaged');
  }
}

/** Any other error of the ZIP reader means a damaged file. */
function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('sheet-damaged');
}
