import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root, run } from '../emulators/command.ts';

/**
 * Chromium 92 for Linux on x86-64 in the package chrome-aws-lambda: the binary, and two archives of the
 * libraries that it needs.
 */
const packed = join(dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')), 'bin');
const archives = ['aws.tar', 'swiftshader.tar'];
const folder = join(root, 'node_modules', '.cache', 'chromium-92');

/** The unpacked binary, and the path of its libraries. */
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

/** Unpacks it into the project's cache, atomically. Does nothing on other platforms than Linux on x86-64. */
export async function unpackChromium92(): Promise<void> {
  if (await findChromium92()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const temporary = `${folder}.${process.pid}`;
  await mkdir(temporary, { recursive: true });
  try {
    await decompress('chromium', temporary);
    await chmod(join(temporary, 'chromium'), 0o755);
    for (const archive of archives) {
      await decompress(archive, temporary);
      await run(['tar', '-xf', join(temporary, archive), '-C', temporary]);
      await rm(join(temporary, archive));
    }
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
