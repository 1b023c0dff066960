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
  functions: ['auth', 'functions', 'firestore', 'storage', 'hosting', 'tasks'],
  browser: ['auth', 'functions', 'firestore', 'storage', 'hosting', 'tasks'],
} as const;
type Emulated = keyof typeof emulated;

/** So that the tests run beside "npm start", and the rules' beside the functions'. */
const portOffset: Record<Emulated, number> = { rules: 13_000, functions: 10_000, browser: 10_000 };

const results = { passed: 0, failed: 0 };

/** The browsers that the app was not tried in, with what to do about it. */
let notTried: string[] = [];

/** Which project's tests to run, and which files of it by parts of their names; all where nothing is named. */
const [only, ...chosen] = process.argv.slice(2);

/** Prints what a command said that did not write to this terminal itself. */
function said(text: string): void {
  if (text !== '') console.log(text);
}

async function tests(project: string, options: RunOptions = {}): Promise<void> {
  const report = join(root, '.output', `vitest-${project}.json`);
  // An older one would be counted where this one is not written.
  await rm(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  try {
    said(
      await run(vitest('run', '--project', project, ...reporters, ...chosen), { shown: true, ...options }),
    );
  } finally {
    const told = JSON.parse(await readFile(report, 'utf8').catch(() => '{}'));
    results.passed += told.numPassedTests ?? 0;
    results.failed += told.numFailedTests ?? 0;
  }
}

async function unit(): Promise<void> {
  await step('Types', () => run(['npm', 'run', 'types']));
  await step('Lint', () => run(['npm', 'run', 'lint']));
  await step('Unit tests', () => tests('unit'));
}

async function withEmulators(project: Emulated, shown = true): Promise<void> {
  if (project === 'browser') {
    // Elsewhere than in CI a machine may lack one: the run says so at its end.
    const isNeeded = process.env.CI === 'true';
    notTried = await step('Browsers found', () => ensureBrowsers({ isNeeded }));
  }
  if (project !== 'rules') await step('Functions and web app built', () => run(['npm', 'run', 'build']));
  const suite: Suite = await step(`Emulators of ${project} started`, () =>
    startSuite([...emulated[project]], portOffset[project]),
  );
  // Each test that is left would wait for what is not there any more.
  const gone = new AbortController();
  const why = new Problem(`The emulators ended by themselves. What they said is in ${suite.logFile}`);
  void suite.ended.then(() => gone.abort(why));
  const options = { environment: suite.environment, signal: gone.signal, shown };
  try {
    await step(`Tests of ${project}`, () => tests(project, options));
    if (project === 'rules' && chosen.length === 0) await rulesThemselves(options);
  } finally {
    await step(`Emulators of ${project} ended`, () => suite.stop());
  }
}

/** Two at once: the functions' tests mostly wait for events. What the first one says comes when it has ended. */
async function together(quiet: Emulated, shown: Emulated): Promise<void> {
  const ends = await Promise.allSettled([withEmulators(quiet, false), withEmulators(shown)]);
  const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  for (const reason of reasons.slice(1)) console.error(reason);
  if (reasons.length > 0) throw reasons[0];
}

/** How many mutants of the rules every run hunts; `npm run test:rules:mutants` hunts all. */
const sample = 30;

/** What the tests see of the rules: every condition both ways, and that a mutant is not them. */
async function rulesThemselves(options: RunOptions): Promise<void> {
  const command = (name: string, ...rest: string[]) => ['npm', 'run', '--silent', name, ...rest];
  const coverage = command('test:rules:coverage');
  await step('Conditions of the rules, each seen both ways', async () => said(await run(coverage, options)));
  const mutants = command('test:rules:mutants', '--', '--sample', String(sample), '--unchecked');
  await step('Mutants of the rules, a sample', async () => said(await run(mutants, options)));
}

function isEmulated(name: string): name is Emulated {
  return Object.hasOwn(emulated, name);
}

await main(async () => {
  if (only !== undefined && only !== 'unit' && !isEmulated(only)) {
    throw new Problem(
      `There are no tests named "${only}". There are: unit, ${Object.keys(emulated).join(', ')}.`,
    );
  }
  try {
    if (only === undefined || only === 'unit') await unit();
    // Each with emulators of its own: the rules' have no functions, so that nothing follows what their tests
    // write, and the browser's hold the demonstration and nothing that other tests left.
    if (only === undefined) {
      await together('rules', 'functions');
      await withEmulators('browser');
    } else if (isEmulated(only)) await withEmulators(only);
  } catch (error) {
    results.failed = Math.max(results.failed, 1);
    throw error;
  } finally {
    console.log(`\n${results.passed} passed, ${results.failed} failed`);
    for (const line of notTried) console.log(`Not tried in ${line}`);
  }
});
process.exit();
