import { parseArgs } from 'node:util';
import { main } from './emulators/problem.ts';
import { runningEmulators } from './emulators/running.ts';

const usage = `Compares every roll-up in the running emulators with what it is counted from, corrects what has
drifted, and stores the result that the pages show. The same runs every night in production.

  npm run reconcile               asks Firestore's count(), and reads the scopes that differ
  npm run reconcile -- --whole    reads every document
`;

/** How long a difference may be a change that is still being counted, in milliseconds. */
const grace = 3000;

async function reconcileAll(whole: boolean): Promise<void> {
  await runningEmulators(['firestore']);
  // The client library reads the emulators' addresses when it is loaded.
  const { reconcile } = await import('../functions/src/register/figures/reconcile.ts');
  const { emulatedFirestore } = await import('./seed/demo.ts');
  const began = performance.now();
  const { units, drift, unitIds, failed } = await reconcile(emulatedFirestore(), { whole, grace });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${units.toLocaleString('en-IN')} units compared in ${seconds} s, drift ${drift}`);
  if (failed.length > 0) console.log(`Not compared: ${failed.join(', ')}; the log says why`);
  if (drift > 0) console.log(`Corrected: ${unitIds.join(', ')}${drift > unitIds.length ? ', …' : ''}`);
}

const { values } = parseArgs({ options: { whole: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else await main(() => reconcileAll(values.whole ?? false));
