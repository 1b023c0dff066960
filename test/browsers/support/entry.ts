import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collections } from '@sangathan/model';
import { photoWithoutEnd } from '../../browser/support/photos.ts';
import { db } from '../../support/emulator.ts';

/** Removes pending requests of other tests: an entry has one open request. */
export async function removeOpenRequests(officeBearerId: string): Promise<void> {
  const requests = db.collection(collections.changeRequests).where('officeBearerId', '==', officeBearerId);
  const open = await requests.where('state', '==', 'pending').get();
  await Promise.all(open.docs.map(({ ref }) => ref.delete()));
}

/** Calls `use` with the path of a temporary photo file. */
export async function withPhoto(use: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sangathan-photo-'));
  try {
    const { name, buffer } = await photoWithoutEnd();
    const file = join(folder, name);
    await writeFile(file, buffer);
    await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
