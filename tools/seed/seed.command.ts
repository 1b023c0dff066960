import { parseArgs } from 'node:util';
import { main } from '../emulators/problem.ts';
import { runningEmulators } from '../emulators/running.ts';

const usage = `Empties the running Firestore emulator and seeds it.

  npm run seed            the demonstration: one district down to every booth
  npm run seed:state      all 56,641 units with their presidents
`;

async function seed(isWhole: boolean): Promise<void> {
  if (!process.env.FIRESTORE_EMULATOR_HOST) await runningEmulators(['firestore']);
  // The client library reads the emulators’ addresses when it is loaded.
  const { emptyFirestore, seedDemo, seedState } = await import('./demo.ts');
  const began = Date.now();
  const progress = (units: number) => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${units.toLocaleString('en-IN')} units after ${seconds} s`);
  };
  await emptyFirestore();
  await (isWhole ? seedState(progress) : seedDemo(progress));
}

const { values } = parseArgs({ options: { state: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else await main(() => seed(values.state ?? false));
