import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers/browsers.ts';
import { type RunOptions, root, run, vitest } from './emulators/command.ts';
import { main, Problem } from './emulators/problem.ts';
import { type Suite, startSuite } from './emulators/suite.ts';
import { step } from './step.ts';

/** The test projects that need emulators, and which ones. */
const emulated = {
  rules: ['firestore', 'storage'],
  commands: ['storage'],
  sequences: ['auth', 'firestore'],
  functions: ['auth', 'functions', 'firestore', 'storage', 'hosting', 'tasks'],
  browser: ['auth', 'functions', 'firestore', 'storage', 'hosting', 'tasks'],
} as const;
type Emulated = keyof typeof emulated;

/** Lets the tests run beside "npm start", and the rules' tests beside the functions'. */
const portOffset: Record<Emulated, number> = {
  rules: 13_000,
  commands: 13_000,
  sequences: 16_000,
  functions: 10_000,
  browser: 10_000,
};

const results = { passed: 0, failed: 0 };

/** The browsers that could not be tested in, each with its remedy. */
let untested: string[] = [];

/** The test project to run, and filters on its file names; without arguments, everything. */
const [only, ...chosen] = process.argv.slice(2);

/** Prints the captured output of a command, if there is any. */
function printOutput(text: string): void {
  if (text !== '') console.log(text);
}

async function tests(project: string, options: RunOptions = {}): Promise<void> {
  const reportFile = join(root, '.output', `vitest-${project}.json`);
  // If vitest crashes before it writes a report, a stale one must not be counted.
  await rm(reportFile, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`];
  try {
    printOutput(
      await run(vitest('run', '--project', project, ...reporters, ...chosen), { shown: true, ...options }),
    );
  } finally {
    const report = JSON.parse(await readFile(reportFile, 'utf8').catch(() => '{}'));
    results.passed += report.numPassedTests ?? 0;
    results.failed += report.numFailedTests ?? 0;
  }
}

async function unit(): Promise<void> {
  await step('Types', () => run(['npm', 'run', 'types']));
  await step('Lint', () => run(['npm', 'run', 'lint']));
  await step('Unit tests', () => tests('unit'));
}

async function withEmulators(project: Emulated, shown = true): Promise<void> {
  if (project === 'browser') {
    // Outside CI a browser may be missing; the end of the output lists it.
    const areAllNeeded = process.env.CI === 'true';
    untested = await step('Browsers found', () => ensureBrowsers({ areAllNeeded }));
  }
  if (project === 'functions' || project === 'browser')
    await step('Functions and web app built', () => run(['npm', 'run', 'build']));
  const suite: Suite = await step(`Emulators of ${project} started`, () =>
    startSuite([...emulated[project]], portOffset[project]),
  );
  // Without emulators, every remaining test would run into its timeout.
  const ended = new AbortController();
  const problem = new Problem(`The emulators exited unexpectedly. See ${suite.logFile}`);
  void suite.ended.then(() => ended.abort(problem));
  const options = { environment: suite.environment, signal: ended.signal, shown };
  try {
    await step(`Tests of ${project}`, () => tests(project, options));
    if (project === 'rules' && chosen.length === 0) await measureRulesTests(options);
  } finally {
    await step(`Emulators of ${project} ended`, () => suite.stop());
  }
}

/** Runs projects one after the other, each printed at its end. */
async function inTurn(projects: Emulated[]): Promise<void> {
  for (const project of projects) await withEmulators(project, false);
}

/** Runs projects in turn while another one runs: the functions' tests mostly wait for events. */
async function inParallel(quiet: Emulated[], shown: Emulated): Promise<void> {
  const outcomes = await Promise.allSettled([inTurn(quiet), withEmulators(shown)]);
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  for (const reason of reasons.slice(1)) console.error(reason);
  if (reasons.length > 0) throw reasons[0];
}

/** How many mutants of the rules each run tests; `npm run test:rules:mutants` tests all. */
const sample = 30;

/** Measures the tests of the rules: condition coverage, and a sample of mutants. */
async function measureRulesTests(options: RunOptions): Promise<void> {
  const command = (name: string, ...rest: string[]) => ['npm', 'run', '--silent', name, ...rest];
  const coverage = command('test:rules:coverage');
  await step('Condition coverage of the rules', async () => printOutput(await run(coverage, options)));
  const mutants = command('test:rules:mutants', '--', '--sample', String(sample), '--unchecked');
  await step('A sample of mutants of the rules', async () => printOutput(await run(mutants, options)));
}

function isEmulated(name: string): name is Emulated {
  return Object.hasOwn(emulated, name);
}

await main(async () => {
  if (only !== undefined && only !== 'unit' && !isEmulated(only)) {
    throw new Problem(
      `There is no test project "${only}". There are: unit, ${Object.keys(emulated).join(', ')}.`,
    );
  }
  try {
    if (only === undefined || only === 'unit') await unit();
    // Each project has its own emulators: rules and sequences run without functions, so that no trigger reacts to
    // what the tests write; the browser's hold the demonstration, without leftovers of other tests.
    if (only === undefined) {
      await inParallel(['rules', 'commands', 'sequences'], 'functions');
      await withEmulators('browser');
    } else if (isEmulated(only)) await withEmulators(only);
  } catch (error) {
    results.failed = Math.max(results.failed, 1);
    throw error;
  } finally {
    console.log(`\n${results.passed} passed, ${results.failed} failed`);
    for (const line of untested) console.log(`Not tested in ${line}`);
  }
});
process.exit();
