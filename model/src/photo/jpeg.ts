/*
 * Some phones, cards and senders lose the last two bytes of a JPEG, and every viewer still shows it. So a missing end
 * mark is added before decoding, and a photo counts as cut off if the decoder then had nothing for its last row.
 */

/** The marker that ends a JPEG. */
export const jpegEndMark = Uint8Array.of(0xff, 0xd9);

/** What the header of a JPEG says, as far as it is there. */
export interface JpegHeader {
  /** In pixels; 0 if unknown. */
  width: number;
  height: number;
  hasEndMark: boolean;
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** TEM, and SOI among restart marks and EOI: markers without a length. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** Walks the segments, so that an embedded thumbnail's size and end are skipped, and fill bytes between them. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const uint16 = (offset: number) => ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
  let width = 0;
  let height = 0;
  let offset = 2;
  while (offset + 1 < bytes.length) {
    const marker = bytes[offset + 1] ?? 0;
    if (bytes[offset] !== 0xff || marker === 0xff) {
      offset += 1;
      continue;
    }
    if (marker === 0xda) return { width, height, hasEndMark: hasEndMarkAfter(bytes, offset) };
    if (isFrame(marker)) {
      height = uint16(offset + 5);
      width = uint16(offset + 7);
    }
    offset += isBare(marker) ? 2 : 2 + uint16(offset + 2);
  }
  return { width, height, hasEndMark: false };
}

/** In the picture's data the mark cannot occur: a byte 0xff there has a zero behind it. */
function hasEndMarkAfter(bytes: Uint8Array, start: number): boolean {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** Whether a row of RGB or RGBA pixels is the plain grey that decoders put where a JPEG's data has ended. */
export function isFillGrey(row: Uint8Array | Uint8ClampedArray, channels: 3 | 4): boolean {
  for (let at = 0; at + 2 < row.length; at += channels) {
    for (let channel = 0; channel < 3; channel += 1) {
      if (Math.abs((row[at + channel] ?? 0) - 128) > 1) return false;
    }
  }
  return row.length > 0;
}
