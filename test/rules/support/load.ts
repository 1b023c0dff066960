import { loadBucketRules } from './bucket.ts';
import { loadRules } from './client.ts';
import { writeFiles, writeRegister } from './write.ts';

/** Both rules files and the whole register, anew. */
export async function loadEverything(): Promise<void> {
  await loadRules();
  await loadBucketRules();
  await writeRegister();
  await writeFiles();
}
