import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
let prepared: Promise<unknown> | undefined;

/** Decodes the QR code in a screenshot of the page, as a camera would. */
export async function scan(page: Page): Promise<string> {
  prepared ??= readFile(wasm).then(({ buffer }) =>
    prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true }),
  );
  await prepared;
  const picture = await page.locator('.qr').screenshot();
  const [found] = await readBarcodes(new Blob([new Uint8Array(picture)]), { formats: ['QRCode'] });
  if (!found) throw new Error('no QR code can be read on the page');
  return found.text;
}
