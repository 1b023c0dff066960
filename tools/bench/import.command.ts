import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run as runCommand } from '../emulators/command.ts';
import { main, Problem } from '../emulators/problem.ts';
import { startSuite } from '../emulators/suite.ts';
import { TaskQueue } from './taskQueue.ts';

const usage = `Measures an import: an XLSX through the parser, the checks, the duplicate search and the chunk
workers, hosted in one process as production hosts them, into the Firestore emulator; beside it a bare
BulkWriter that writes the same entries and contacts to the same emulator.

  npm run bench:import                      54,000 rows
  npm run bench:import -- --rows 5000
  npm run --silent bench:import -- --json   the figures as one line of JSON
`;

/** Lets it run beside "npm start" and the tests. */
const portOffset = 20_000;

/** Concurrent dispatches, as in the deployed queue. */
const concurrentDispatches = 80;

/** In an instance of 512 MiB, Node gives half of it to its heap. */
const deployedHeap = '--max-old-space-size=256';

interface Figures {
  rows: number;
  rowsPerSecond: number;
  floorRowsPerSecond: number;
  peakRssMiB: number;
  lost: number;
  doubled: number;
}

interface Hosted {
  address: string;
  end(): void;
}

/** Starts the built functions in a process of their own. */
async function host(environment: Record<string, string>): Promise<Hosted> {
  const child = spawn(process.execPath, [deployedHeap, join(root, 'tools/bench/importHost.ts')], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      const port = /port (\d+)/.exec(String(data))?.[1];
      if (port) resolve(port);
    });
    child.once('exit', () => reject(new Problem('The functions could not be hosted.')));
  });
  return { address: `http://127.0.0.1:${port}`, end: () => void child.kill() };
}

function table(figures: Figures, phases: Record<string, number>): string {
  const number = (value: number) => Math.round(value).toLocaleString('en-IN').padStart(10);
  const lines = [
    `${'rows'.padEnd(44)}${number(figures.rows)}`,
    ...Object.entries(phases).map(
      ([name, seconds]) => `${`  ${name}, seconds`.padEnd(44)}${seconds.toFixed(1).padStart(10)}`,
    ),
    `${'rows per second, from the file to the register'.padEnd(44)}${number(figures.rowsPerSecond)}`,
    `${'rows per second of a bare BulkWriter'.padEnd(44)}${number(figures.floorRowsPerSecond)}`,
    `${'of the floor'.padEnd(44)}${`${Math.round((100 * figures.rowsPerSecond) / figures.floorRowsPerSecond)} %`.padStart(10)}`,
    `${'greatest resident size of the worker, MiB'.padEnd(44)}${number(figures.peakRssMiB)}`,
    `${'lost'.padEnd(44)}${number(figures.lost)}`,
    `${'doubled'.padEnd(44)}${number(figures.doubled)}`,
  ];
  return lines.join('\n');
}

async function bench(rows: number, isJson: boolean): Promise<void> {
  const print = (text: string) => void (isJson || console.log(text));
  await runCommand(['npm', 'run', 'build', '--workspace', 'functions']);
  const suite = await startSuite(['firestore', 'storage'], portOffset);
  const queue = new TaskQueue(concurrentDispatches);
  let hosted: Hosted | undefined;
  try {
    const bucket = `${suite.environment.GCLOUD_PROJECT}.appspot.com`;
    const environment = {
      ...suite.environment,
      CLOUD_TASKS_EMULATOR_HOST: await queue.listen(),
      FIREBASE_CONFIG: JSON.stringify({ projectId: suite.environment.GCLOUD_PROJECT, storageBucket: bucket }),
    };
    hosted = await host(environment);
    queue.target = `${hosted.address}/workImport`;
    // The client libraries read the emulators’ addresses when they are loaded.
    Object.assign(process.env, environment);
    const { measure } = await import('./importRun.ts');
    const { phases, ...figures } = await measure(rows, hosted.address, print);
    print(`\n${table(figures, phases)}`);
    if (queue.failures > 0) print(`${queue.failures} jobs failed and were redelivered`);
    if (isJson) console.log(JSON.stringify(figures));
  } finally {
    hosted?.end();
    queue.close();
    await suite.stop();
  }
}

const { values } = parseArgs({
  options: { rows: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
});
const rows = Number(values.rows ?? 54_000);
if (values.help) console.log(usage);
else
  await main(() => {
    if (!Number.isInteger(rows) || rows < 1) throw new Problem('--rows takes a whole number from 1 up.');
    return bench(rows, values.json ?? false);
  });
process.exit();
