import { parseArgs } from 'node:util';
import { main, Problem } from '../emulators/problem.ts';
import { startSuite } from '../emulators/suite.ts';
import { type Goal, goalsOf, secondsUntilRight } from './goals.ts';
import type { Measured, Run } from './measure.ts';

const usage = `Measures the roll-ups on the Firestore emulator, compared with two common designs and with the floor:
the same changes without counting.

  npm run bench:rollups                       54,000 booths, and a tenth of it
  npm run bench:rollups -- --entries 2700     that many booths alone
  npm run --silent bench:rollups -- --json    the last line is the result as JSON
  --no-designs                                leaves (a) and (b) out

The two designs take most of the time: at full size the emulator scans their whole collections.
`;

/** Lets it run beside "npm start" and the tests. */
const portOffset = 20_000;

/** The emulator keeps former versions of documents; with less memory it stalls in the designs. */
const heapGiB = 5;

const { values } = parseArgs({
  options: {
    entries: { type: 'string' },
    json: { type: 'boolean' },
    'no-designs': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

const digits = (value: number, places: number) => Number(value.toFixed(places));

function row(name: string, cells: (string | number)[]): string {
  return name.padEnd(52) + cells.map((cell) => String(cell).padStart(20)).join('');
}

function designRow(name: string, measured: Measured | null): string[] {
  if (!measured) return [row(name, ['not measured'])];
  const { errors, writesPerEntry, readsPerEntry, seconds } = measured;
  const right = secondsUntilRight(measured);
  const until = right === null ? `never (${digits(seconds, 1)})` : digits(right, 1);
  return [row(name, [errors, digits(writesPerEntry, 3), digits(readsPerEntry, 3), until])];
}

function goalRow({ name, limit, measured, met }: Goal): string {
  const cells = [digits(measured, 2), limit === null ? 'never' : digits(limit, 2), met ? 'met' : 'MISSED'];
  return row(`  ${name}`, cells);
}

function table(run: Run): string {
  const { entries, floorSeconds, counts, lone, peakRssMiB, naive, sharded } = run;
  return [
    '',
    row(`${entries.toLocaleString('en-IN')} booths, all changed`, [
      'wrong units',
      'writes/entry',
      'reads/entry',
      'seconds until right',
    ]),
    row('the floor: no counting', ['', 0, 0, digits(floorSeconds, 1)]),
    ...designRow('Sangathan', counts),
    ...designRow('(a) five increments', naive),
    ...designRow('(b) sharded counters', sharded),
    '  never: wrong figures at the end; in brackets, when the last one was written.',
    '',
    `  held at once: ${counts.mostEvents} events, ${counts.mostBatches} change batches; failed deliveries: ${counts.failures}`,
    `  a lone edit shows at the state after ${Math.round(lone.p50)} ms (p95 ${Math.round(lone.p95)} ms), ${digits(lone.writes, 1)} writes, ${digits(lone.reads, 1)} reads`,
    `  peak memory of functions and driver together: ${peakRssMiB} MiB`,
    '',
    row('goals', ['measured', 'at most', '']),
    ...goalsOf(run).map(goalRow),
    '',
  ].join('\n');
}

function brief(measured: Measured | null) {
  if (!measured) return null;
  const { errors, writesPerEntry, seconds } = measured;
  const right = secondsUntilRight(measured);
  return {
    errors,
    writesPerEntry: digits(writesPerEntry, 3),
    secondsUntilExact: right === null ? null : digits(right, 2),
    secondsUntilDone: digits(seconds, 2),
  };
}

/** The last line of `--json`. */
function json(run: Run) {
  const { entries, counts, floorSeconds, lone, peakRssMiB, naive, sharded } = run;
  const right = secondsUntilRight(counts);
  return {
    entries,
    errors: counts.errors,
    writesPerEntry: digits(counts.writesPerEntry, 3),
    readsPerEntry: digits(counts.readsPerEntry, 3),
    stateWritesPerSecondMax: digits(counts.stateWritesPerSecond, 2),
    secondsUntilExact: right === null ? null : digits(right, 2),
    floorSeconds: digits(floorSeconds, 2),
    loneP95Ms: Math.round(lone.p95),
    peakRssMiB,
    naive: brief(naive),
    sharded: brief(sharded),
    goals: goalsOf(run).map(({ measured, limit, ...goal }) => ({
      ...goal,
      measured: digits(measured, 3),
      limit: limit === null ? null : digits(limit, 2),
    })),
  };
}

function sizes(): number[] {
  if (values.entries === undefined) return [5400, 54_000];
  const entries = Number(values.entries);
  if (Number.isInteger(entries) && entries >= 20 && entries <= 54_000) return [entries];
  throw new Problem('--entries takes a whole number from 20 to 54000.');
}

await main(async () => {
  if (values.help) return console.log(usage);
  const chosen = sizes();
  const log = (what: string) => console.error(`… ${what}`);
  const runs: Run[] = [];
  for (const entries of chosen) {
    // Fresh emulators for each size, so that runs do not slow each other down.
    const suite = await startSuite(['firestore'], portOffset, heapGiB);
    try {
      Object.assign(process.env, suite.environment);
      const { measure } = await import('./measure.ts');
      const run = await measure({ entries, designs: !values['no-designs'], loneEdits: 20, log });
      runs.push(run);
      console.log(table(run));
    } finally {
      await suite.stop();
    }
  }
  const [largest, tenth] = runs.toReversed();
  if (largest && values.json)
    console.log(JSON.stringify({ ...json(largest), ...(tenth && { tenth: json(tenth) }) }));
});
process.exit();
