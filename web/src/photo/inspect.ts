/** What a file's header says. */
export interface Inspection {
  kind: 'jpeg' | 'png' | 'webp' | 'unknown';
  /** In pixels; 0 if unknown. */
  width: number;
  height: number;
  /** Whether the file's end is there: an interrupted download or copy lacks it. */
  complete: boolean;
}

const unknown: Inspection = { kind: 'unknown', width: 0, height: 0, complete: false };

/** Reads kind and size without decoding: decoding 100 megapixels would exhaust a phone's memory. */
export function inspect(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) return inspectPng(view);
    if (view.getUint16(0) === 0xffd8) return inspectJpeg(view);
    if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return inspectWebp(view);
    return unknown;
  } catch (error) {
    if (error instanceof RangeError) return { ...unknown, kind: kindOf(view) };
    throw error;
  }
}

function kindOf(view: DataView): Inspection['kind'] {
  if (view.byteLength < 2) return 'unknown';
  return view.getUint16(0) === 0xffd8 ? 'jpeg' : view.getUint16(0) === 0x8950 ? 'png' : 'unknown';
}

function inspectPng(view: DataView): Inspection {
  const ending = view.byteLength - 8;
  return {
    kind: 'png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    complete: view.getUint32(ending) === 0x49454e44,
  };
}

function inspectWebp(view: DataView): Inspection {
  const complete = view.byteLength >= view.getUint32(4, true) + 8;
  const size = (width: number, height: number) => ({ kind: 'webp', width, height, complete }) as const;
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

/** Walks the segments, so that an embedded thumbnail's size and end are skipped. */
function inspectJpeg(view: DataView): Inspection {
  let offset = 2;
  let width = 0;
  let height = 0;
  for (;;) {
    const marker = view.getUint8(offset + 1);
    if (view.getUint8(offset) !== 0xff) return { kind: 'jpeg', width, height, complete: false };
    if (marker === 0xda) break;
    if (isFrame(marker)) {
      height = view.getUint16(offset + 5);
      width = view.getUint16(offset + 7);
    }
    offset += 2 + view.getUint16(offset + 2);
  }
  return { kind: 'jpeg', width, height, complete: endsAfter(view, offset) };
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function endsAfter(view: DataView, offset: number): boolean {
  for (let at = offset; at + 1 < view.byteLength; at += 1) {
    if (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xd9) return true;
  }
  return false;
}
