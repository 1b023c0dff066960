import sharp from 'sharp';

/** A file to choose as a photo. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

function jpeg(buffer: Buffer): ChosenFile {
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer };
}

/** A portrait from a camera: stored sideways, with an EXIF orientation. */
export async function cameraPhoto(): Promise<ChosenFile> {
  const face = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="3200" viewBox="0 0 240 320">
      <rect width="240" height="320" fill="#b9d3e6"/><rect y="230" width="240" height="90" fill="#f2efe8"/>
      <path d="M50 320q0-90 70-90t70 90z" fill="#fff"/><ellipse cx="120" cy="150" rx="56" ry="70" fill="#b07a52"/>
      <path d="M62 130q6-66 58-66t58 66q-20-34-58-34t-58 34z" fill="#26201d"/>
      <circle cx="100" cy="148" r="6"/><circle cx="140" cy="148" r="6"/>
      <path d="M98 184q22 18 44 0" stroke="#6b3f28" stroke-width="5" fill="none"/></svg>`,
  );
  const sideways = await sharp(face).rotate(270).jpeg({ quality: 95 }).toBuffer();
  return jpeg(await sharp(sideways).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer());
}

/** A camera's photo that has lost its end mark on the way: every viewer shows it. */
export async function photoWithoutEnd(): Promise<ChosenFile> {
  const { buffer } = await cameraPhoto();
  return jpeg(buffer.subarray(0, -2));
}

/** What an iPhone takes, as far as its name; no browser here decodes the rest. */
export function heicPhoto(): ChosenFile {
  const buffer = Buffer.concat([
    Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'),
    Buffer.alloc(900),
  ]);
  return { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer };
}

/** A photo cut off in the middle. */
export async function truncatedJpeg(): Promise<ChosenFile> {
  const { buffer } = await cameraPhoto();
  return jpeg(buffer.subarray(0, Math.floor(buffer.length / 2)));
}

/** Text with a photo's file name. */
export function renamedText(): ChosenFile {
  return jpeg(Buffer.from('यह फ़ोटो नहीं है\n'.repeat(100)));
}

/** 10,000 × 10,000 pixels in a small file. */
export async function hundredMegapixels(): Promise<ChosenFile> {
  const image = sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: 'steelblue' } });
  const buffer = await image.png({ compressionLevel: 1 }).toBuffer();
  return { name: 'photo.png', mimeType: 'image/png', buffer };
}

/** 30 MB that no browser can decode. */
export function thirtyMegabytes(): ChosenFile {
  return jpeg(Buffer.alloc(30 * 1024 * 1024, 1));
}
