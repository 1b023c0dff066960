import { run, vitest } from '../../../tools/emulators/command.ts';
import { main, Problem } from '../../../tools/emulators/problem.ts';
import { startSuite } from '../../../tools/emulators/suite.ts';
import { weakenings } from './weakenings.ts';

/** Searches the register with one hole after the other; arguments name some of them. Fails for one that is not found. */
await main(async () => {
  const wanted = process.argv.slice(2);
  const some = weakenings.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  const suite = await startSuite(['auth', 'firestore'], 16_000);
  const missed: string[] = [];
  try {
    for (const { name } of some) {
      const environment = {
        ...suite.environment,
        SEQUENCES: process.env.SEQUENCES ?? '300',
        WEAKENED: name,
      };
      const search = vitest('run', '--project', 'sequences', '--reporter=dot', 'search');
      await run(search, { environment, shown: true }).catch(() => missed.push(name));
    }
  } finally {
    await suite.stop();
  }
  if (missed.length > 0) throw new Problem(`Not found:\n${missed.join('\n')}`);
  console.log(`The search finds each of ${some.length} holes.`);
});
process.exit();
