import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { averageTree, scenarioOf, stateTables } from './report.ts';
import { simulate } from './simulate.ts';

test('the state’s document is written once a second at most, and everything is counted in the end', async () => {
  const outcome = await simulate({ tree: averageTree, trees: 1, checkIns: 3000, seconds: 30 });
  expect(outcome.hot.state).toBeLessThanOrEqual(1);
  expect(outcome.mostBatches).toBeLessThan(1000);
});

test('docs/scale.md has the tables of the simulation', async () => {
  const text = await readFile(new URL('../../docs/scale.md', import.meta.url), 'utf8');
  expect(text).toContain(stateTables(await simulate(scenarioOf(averageTree, 1))));
}, 60_000);
