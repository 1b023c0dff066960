import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../tools/emulators/command.ts';
import { main } from '../../../tools/emulators/problem.ts';
import { addReport, type Seen, uncoveredConditions } from '../../../tools/rules/coverage.ts';
import { withRulesSuite } from '../../../tools/rules/suite.ts';
import { questions } from '../cases/questions.ts';
import { loadRules, ruleCoverage } from '../support/client.ts';
import { forEach } from '../support/probe.ts';
import { writeRegister } from '../support/write.ts';

/** How many questions between two reports: the emulator lists every value of every expression in each. */
const atOnce = 250;

await main(async () => {
  const text = await readFile(join(root, 'firestore.rules'), 'utf8');
  const seen = new Map<string, Seen>();
  await withRulesSuite(async () => {
    await writeRegister();
    const probes = questions('firestore.rules');
    for (let next = 0; next < probes.length; next += atOnce) {
      await loadRules(text);
      await forEach(probes.slice(next, next + atOnce), (probe) => probe.ask());
      addReport(seen, await ruleCoverage());
    }
  });
  const { all, left } = uncoveredConditions(seen, text);
  for (const { line, start, end, hadValue, answers } of left) {
    const came = hadValue ? `only ever ${[...answers].join()}` : 'never evaluated';
    console.log(`line ${line}: ${text.slice(start, end).replace(/\s+/g, ' ')}\n  ${came}`);
  }
  console.log(`conditions: ${all}, not evaluated both ways: ${left.length}`);
  if (left.length > 0) process.exitCode = 1;
});
process.exit();
