import { readJpegHeader } from '@sangathan/model';

/** What a file's bytes say without decoding it. */
export interface Inspection {
  /** `heic` is what newer iPhones take, and only Safari can decode; `unknown` may still be a picture. */
  kind: 'jpeg' | 'png' | 'webp' | 'heic' | 'unknown';
  /** In pixels; 0 if unknown. */
  width: number;
  height: number;
  /** Whether the file's end is there, whatever is behind it: an interrupted download or copy lacks it. */
  isEnded: boolean;
}

/** Reads kind and size without decoding: decoding 200 megapixels would exhaust a phone's memory. */
export function inspect(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(bytes);
  try {
    if (kind === 'jpeg') {
      const { width, height, hasEndMark } = readJpegHeader(bytes);
      return { kind, width, height, isEnded: hasEndMark };
    }
    if (kind === 'png') return inspectPng(view);
    if (kind === 'webp') return inspectWebp(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { kind, width: 0, height: 0, isEnded: kind === 'unknown' || kind === 'heic' };
}

/** Brands of the container ISO BMFF with pictures in HEVC. */
const heicBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

function kindOf(bytes: Uint8Array): Inspection['kind'] {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('\xff\xd8')) return 'jpeg';
  if (head.startsWith('\x89PNG')) return 'png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  return head.startsWith('ftyp', 4) && heicBrands.includes(head.slice(8, 12)) ? 'heic' : 'unknown';
}

function inspectPng(view: DataView): Inspection {
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return { kind: 'png', ...size, isEnded: hasLastChunk(view) };
}

/** Walks the chunks: each has a length, a name, its bytes and a checksum. */
function hasLastChunk(view: DataView): boolean {
  for (let offset = 8; offset + 8 <= view.byteLength; offset += 12 + view.getUint32(offset)) {
    if (view.getUint32(offset + 4) === 0x49454e44) return true;
  }
  return false;
}

function inspectWebp(view: DataView): Inspection {
  const isEnded = view.byteLength >= view.getUint32(4, true) + 8;
  const size = (width: number, height: number) => ({ kind: 'webp', width, height, isEnded }) as const;
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return size(uint24(view, 24) + 1, uint24(view, 27) + 1);
    case 0x5650384c: {
      // VP8L: two sizes of 14 bits behind a signature byte
      const bits = view.getUint32(21, true);
      return size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    default:
      return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  }
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}
