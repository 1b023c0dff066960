import { batchesPerSecond } from '../../functions/src/rollup/changeBatch.ts';
import { held, productionLimits } from '../../functions/src/rollup/recountScheduler.ts';
import { boothsOf, checkInCost, type Outcome, type Scenario, simulate, type Tree } from './simulate.ts';

/** 36 of these have about 1,050,000 booths. */
export const averageTree: Tree = {
  districts: 27,
  blocksPerDistrict: 9,
  mandalsPerBlock: 5,
  boothsPerMandal: 24,
};

/** Four to five times the average, as the largest state is. */
export const largestTree: Tree = { ...averageTree, districts: 75, blocksPerDistrict: 15 };

export const states = 36;
const [checkIns, seconds] = [1_000_000, 15 * 60];

const number = (value: number, places = 0) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });

/** The load of one tree's project: its share of all check-ins, by its booths. */
export function scenarioOf(tree: Tree, trees: number): Scenario {
  const share = boothsOf(tree) / (states * boothsOf(averageTree));
  return { tree, trees, checkIns: Math.round(checkIns * share), seconds };
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function table(head: string[], rows: string[][]): string {
  return [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join(
    '\n',
  );
}

function hotTable({ hot, perSecond }: Outcome): string {
  const arriving = scenarioOf(averageTree, 1).checkIns / seconds;
  return table(
    ['an average state, in its busiest ten seconds', 'a second'],
    [
      ['writes to the state’s turnout', number(hot.state, 2)],
      ['reads of it by each page that shows it', number(hot.state, 2)],
      ['reads of the meeting and of its key, each', number(arriving, 1)],
      ['writes to a district’s', number(hot.district, 2)],
      ['to a block’s', number(hot.block, 2)],
      ['to a mandal’s', number(hot.mandal, 2)],
      ['writes by the counting, all together', number(perSecond.writes, 1)],
      ['reads by the counting, all together', number(perSecond.reads, 1)],
    ],
  );
}

function costTable({ reads, writes, batches }: Outcome): string {
  const each = checkIns / states;
  const all = (value: number) => number(value * states);
  const perCheckIn = (value: number) => number(value / each, 3);
  return table(
    ['for the whole country', 'reads', 'writes', 'for each check-in'],
    [
      [
        'the check-ins themselves',
        number(checkInCost.reads * checkIns),
        number(checkInCost.writes * checkIns),
        `${checkInCost.reads} reads, ${checkInCost.writes} write`,
      ],
      ['counting them', all(reads), all(writes), `${perCheckIn(reads)} reads, ${perCheckIn(writes)} writes`],
      ['of these, change batches', '0', all(2 * batches), `${perCheckIn(2 * batches)} writes`],
    ],
  );
}

/** Processes for each state: one for check-ins, one for source changes, one that counts. */
const processes = 3;

function functionTable(average: Outcome): string {
  const span = seconds + average.exactAfter;
  return table(
    ['function seconds for the whole country', 'processes', 'seconds'],
    [
      [
        'each state: check-ins, source changes and counts',
        number(processes * states),
        number(processes * states * span),
      ],
      [
        'invocations: a check-in, its event, and the batches',
        '',
        number(2 * checkIns + average.batches * states),
      ],
    ],
  );
}

/** What one process counts: an average state, the largest one, or several. */
const heldFor: [string, Scenario][] = [
  ['an average state', scenarioOf(averageTree, 1)],
  ['the largest state', scenarioOf(largestTree, 1)],
  ['four average states', scenarioOf(averageTree, 4)],
  ['twelve average states', scenarioOf(averageTree, 12)],
];

async function holdingTable(): Promise<string> {
  const rows: string[][] = [];
  for (const [name, scenario] of heldFor) {
    const { mostBatches, slowestBatch, exactAfter, writes, hot } = await simulate(scenario);
    rows.push([
      name,
      number((scenario.checkIns * scenario.trees) / seconds, 1),
      number(mostBatches),
      number(slowestBatch, 1),
      number(exactAfter, 1),
      number(hot.state, 2),
      number(writes / (scenario.checkIns * scenario.trees), 2),
    ]);
  }
  return table(
    [
      'one process counts for',
      'check-ins a second',
      'batches held at once',
      'slowest batch, s',
      'exact after the last, s',
      'writes a second to a state’s turnout',
      'writes for each check-in',
    ],
    rows,
  );
}

/** How many changing blocks one process can count before it holds too many batches, or one for too long. */
function carried(): string {
  const longest = Math.min(held.batches / batchesPerSecond, held.seconds);
  const blocks = longest * productionLimits.block.perSecond;
  const share = (tree: Tree) => number(blocks / (tree.districts * tree.blocksPerDistrict), 1);
  return `One process can count about ${number(blocks)} changing blocks: it may hold ${number(held.batches)} batches, each for ${held.seconds} s, and ${batchesPerSecond} come a second. That is ${share(largestTree)} times the largest state, and ${share(averageTree)} average ones.`;
}

/** The tables of an average state's burst and of the cost of all 36. */
export function stateTables(average: Outcome): string {
  return [hotTable(average), costTable(average), functionTable(average)].join('\n\n');
}

/** The tables of docs/scale.md. */
export async function report(): Promise<string> {
  return [
    `${states} states of ${number(boothsOf(averageTree))} booths, ${number(states * boothsOf(averageTree))} in all (the largest has ${number(boothsOf(largestTree))}); ${number(checkIns)} check-ins in ${seconds / 60} minutes.`,
    stateTables(await simulate(scenarioOf(averageTree, 1))),
    await holdingTable(),
    carried(),
    '',
  ].join('\n\n');
}
