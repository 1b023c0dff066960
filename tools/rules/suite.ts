import { startSuite } from '../emulators/suite.ts';

/** Lets it run beside "npm start" and the tests. */
const portOffset = 20_000;

/** Runs `work` with the Firestore and Storage emulators: those that the environment names, or else its own. */
export async function withRulesSuite(work: () => Promise<void>): Promise<void> {
  if (process.env.FIRESTORE_EMULATOR_HOST && process.env.FIREBASE_STORAGE_EMULATOR_HOST) return work();
  const suite = await startSuite(['firestore', 'storage'], portOffset);
  Object.assign(process.env, suite.environment);
  try {
    await work();
  } finally {
    await suite.stop();
  }
}
