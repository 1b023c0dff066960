import { parseArgs } from 'node:util';
import { main } from './emulators/problem.ts';
import { runningEmulators } from './emulators/running.ts';

const usage = `Compares every roll-up in the running emulators with what it is counted from, puts right what has
drifted, and leaves the line that the pages show. The same runs every night in production.

  npm run reconcile               Firestore counts; a place that differs is read document by document
  npm run reconcile -- --whole    reads every document
`;

/** How long a difference may be a change that is still being counted, in milliseconds. */
const grace = 3000;

async function reconcileAll(whole: boolean): Promise<void> {
  await runningEmulators(['firestore']);
  // The client library reads where the emulators are when it is loaded.
  const { reconcile } = await import('../functions/src/register/figures/reconcile.ts');
  const { emulatedFirestore } = await import('./seed/demo.ts');
  const began = performance.now();
  const { units, drift, unitIds, failed } = await reconcile(emulatedFirestore(), { whole, grace });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${units.toLocaleString('en-IN')} units verified in ${seconds} s, drift ${drift}`);
  if (failed.length > 0) console.log(`Not compared: ${failed.join(', ')}; the log says why`);
  if (drift > 0) console.log(`Put right: ${unitIds.join(', ')}${drift > unitIds.length ? ', …' : ''}`);
}

const { values } = parseArgs({ options: { whole: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else await main(() => reconcileAll(values.whole ?? false));
