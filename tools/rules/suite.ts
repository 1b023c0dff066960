import { startSuite } from '../emulators/suite.ts';

/** So that it runs beside "npm start" and beside the tests. */
const portOffset = 20_000;

/** Does the work with Firestore and Storage running and named in the environment; uses a suite that is named there already. */
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
