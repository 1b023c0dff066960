import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root, run } from '../emulators/command.ts';

/**
 * Chromium 92 as the package chrome-aws-lambda carries it, for Linux on x86-64: itself, and two archives of
 * the libraries that it needs beside it.
 */
const packed = join(dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')), 'bin');
const archives = ['aws.tar', 'swiftshader.tar'];
const folder = join(root, 'node_modules', '.cache', 'chromium-92');

/** Where it stands when it is unpacked, and the libraries that it is to find first. */
const unpacked = {
  path: join(folder, 'chromium'),
  environment: { LD_LIBRARY_PATH: join(folder, 'lib') },
};

export async function findChromium92(): Promise<typeof unpacked | null> {
  return existsSync(unpacked.path) ? unpacked : null;
}

async function decompress(file: string, into: string): Promise<void> {
  await pipeline(
    createReadStream(join(packed, `${file}.br`)),
    createBrotliDecompress(),
    createWriteStream(join(into, file)),
  );
}

/** Unpacks it into the project's cache, whole or not at all; it runs on Linux with an x86-64 processor alone. */
export async function unpackChromium92(): Promise<void> {
  if (await findChromium92()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const half = `${folder}.${process.pid}`;
  await mkdir(half, { recursive: true });
  try {
    await decompress('chromium', half);
    await chmod(join(half, 'chromium'), 0o755);
    for (const archive of archives) {
      await decompress(archive, half);
      await run(['tar', '-xf', join(half, archive), '-C', half]);
      await rm(join(half, archive));
    }
    await rm(folder, { recursive: true, force: true });
    await rename(half, folder);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}
