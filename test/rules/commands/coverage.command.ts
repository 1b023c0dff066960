import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../tools/emulators/command.ts';
import { main } from '../../../tools/emulators/problem.ts';
import { addReport, type Seen, uncoveredConditions } from '../../../tools/rules/coverage.ts';
import { withRulesSuite } from '../../../tools/rules/suite.ts';
import { fixedProbes } from '../cases/fixedProbes.ts';
import { loadRules, ruleCoverage } from '../support/client.ts';
import { forEach } from '../support/probe.ts';
import { writeRegister } from '../support/write.ts';

/** Probes between two reports, which list every value of every expression. */
const batchSize = 250;

await main(async () => {
  const text = await readFile(join(root, 'firestore.rules'), 'utf8');
  const seen = new Map<string, Seen>();
  await withRulesSuite(async () => {
    await writeRegister();
    const probes = fixedProbes('firestore.rules');
    for (let next = 0; next < probes.length; next += batchSize) {
      await loadRules(text);
      await forEach(probes.slice(next, next + batchSize), (probe) => probe.ask());
      addReport(seen, await ruleCoverage());
    }
  });
  const { total, uncovered } = uncoveredConditions(seen, text);
  for (const { line, start, end, hadValue, answers } of uncovered) {
    const outcomes = hadValue ? `only ever ${[...answers].join()}` : 'never evaluated';
    console.log(`line ${line}: ${text.slice(start, end).replace(/\s+/g, ' ')}\n  ${outcomes}`);
  }
  console.log(`conditions: ${total}, not evaluated both ways: ${uncovered.length}`);
  if (uncovered.length > 0) process.exitCode = 1;
});
process.exit();
