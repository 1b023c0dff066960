import { beforeAll, describe, expect, test } from 'vitest';
import { cellsOf, relations, sections } from './cases/matrix.ts';
import { executed, tableOf, ungranted, ungrantedProbes } from './operations/index.ts';
import { loadRules } from './support/client.ts';
import { loadEverything } from './support/load.ts';
import { failingNames } from './support/probe.ts';

beforeAll(loadEverything);

let decisions = 0;

describe.each(sections)('$collection', (section) => {
  // Fresh rules for each section: see forEachRenewed.
  beforeAll(() => loadRules());

  test('each cell is what the emulators answer', async () => {
    const found = await executed(section);
    decisions += found.decisions;
    expect(tableOf(found.cells)).toBe(tableOf(cellsOf(section)));
  }, 240_000);

  test.each(Object.keys(ungranted))('%s may do nothing', async (who) => {
    const probes = ungrantedProbes(section, who);
    decisions += probes.length;
    expect(await failingNames(probes)).toEqual([]);
  });
});

test('every relation is in the table', () => {
  const used = new Set(sections.flatMap(cellsOf).map(({ relation }) => relation));
  expect([...used].toSorted()).toEqual(Object.keys(relations).toSorted());
  console.log(`the matrix took ${decisions} decisions`);
});
