import { loadBucketRules } from './bucket.ts';
import { loadRules } from './client.ts';
import { writeFiles, writeRegister } from './write.ts';

/** Loads both rules files and writes the test register. */
export async function loadEverything(): Promise<void> {
  await loadRules();
  await loadBucketRules();
  await writeRegister();
  await writeFiles();
}
