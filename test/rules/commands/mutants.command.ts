import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../tools/emulators/command.ts';
import { main, Problem } from '../../../tools/emulators/problem.ts';
import { equivalent } from '../../../tools/rules/equivalent.ts';
import { applied, type Mutant, mutantsOf, nameOf, operators } from '../../../tools/rules/mutate.ts';
import { partsIn } from '../../../tools/rules/parse.ts';
import { blocksReaching, reducedTo } from '../../../tools/rules/reach.ts';
import { sampled } from '../../../tools/rules/sample.ts';
import { withRulesSuite } from '../../../tools/rules/suite.ts';
import { fixedProbes } from '../cases/fixedProbes.ts';
import { loadBucketRules } from '../support/bucket.ts';
import { loadRules } from '../support/client.ts';
import { writeFiles, writeRegister } from '../support/write.ts';
import { firstFailing, ProbeOrder, withCompanions } from './kill.ts';

/**
 * `--json`: the last line is JSON. `--sample N`: N random mutants, the same in each run; `--seed TEXT`: others.
 * `--only PATTERN`: mutants whose name matches. `--part 1/3`: every third. `--unchecked`: does not run the probes on
 * the unchanged rules first.
 */
const options = process.argv.slice(2);
const optionOf = (name: string) => options[options.indexOf(name) + 1];
/** A fixed seed, so that a failing run can be reproduced. */
const defaultSeed = 'sangathan';
const asJson = options.includes('--json');
const log = (line: string) => (asJson ? console.error(line) : console.log(line));

const loaders = { 'firestore.rules': loadRules, 'storage.rules': loadBucketRules };
type File = keyof typeof loaders;
const files = Object.keys(loaders) as File[];

type Status = 'killed' | 'equivalent' | 'survived';

async function selectMutants(texts: Record<File, string>): Promise<{ all: Mutant[]; some: Mutant[] }> {
  const all = files.flatMap((file) => mutantsOf(file, texts[file]));
  const stale = Object.keys(equivalent).filter((name) => !all.some((mutant) => nameOf(mutant) === name));
  if (stale.length > 0)
    throw new Problem(`tools/rules/equivalent.ts lists mutants that no longer exist:\n${stale.join('\n')}`);
  const only = options.includes('--only') ? (optionOf('--only') ?? '') : '';
  const [part = 1, parts = 1] = options.includes('--part')
    ? (optionOf('--part') ?? '').split('/').map(Number)
    : [];
  const named = all
    .filter((mutant) => new RegExp(only).test(nameOf(mutant)))
    .filter((_, index) => index % parts === part - 1);
  if (!options.includes('--sample')) return { all, some: named };
  const seed = options.includes('--seed') ? (optionOf('--seed') ?? defaultSeed) : defaultSeed;
  const count = Number(optionOf('--sample'));
  // An equivalent mutant takes every probe, a minute each; the full run looks at them.
  const open = named.filter((mutant) => !(nameOf(mutant) in equivalent));
  log(
    `A sample of ${count} of ${open.length} mutants with the seed "${seed}", without ${named.length - open.length} equivalent ones; --seed TEXT draws another.`,
  );
  return { all, some: sampled(open, count, seed) };
}

/** Whether a probe kills the mutant; one that does not compile counts as killed. */
async function statusOf(mutant: Mutant, text: string, order: ProbeOrder): Promise<Status> {
  const blocks = blocksReaching(text, mutant.part);
  const all = partsIn(text).flatMap(({ kind, name }) => (kind === 'match' ? [name] : []));
  const mutated = reducedTo(applied(text, mutant), withCompanions(blocks, all));
  const renew = () => loaders[mutant.file as File](mutated);
  const loaded = await renew().then(
    () => true,
    () => false,
  );
  if (!loaded) return 'killed';
  const line = text.split('\n')[mutant.line - 1] ?? '';
  const failing = await firstFailing(order.for(mutant, line, blocks), renew);
  if (failing) order.learn(mutant, failing);
  if (failing) return 'killed';
  return nameOf(mutant) in equivalent ? 'equivalent' : 'survived';
}

function table(results: { mutant: Mutant; status: Status }[]): string {
  const rows = Object.entries(operators).flatMap(([operator, what]) =>
    files.flatMap((file) => {
      const own = results.filter(({ mutant }) => mutant.operator === operator && mutant.file === file);
      const count = (status: Status) =>
        String(own.filter((one) => one.status === status).length).padStart(10);
      const counts = `${count('killed')} ${count('equivalent')} ${count('survived')}`;
      return own.length > 0
        ? [`${file.padEnd(16)} ${what.padEnd(36)} ${String(own.length).padStart(7)} ${counts}`]
        : [];
    }),
  );
  const head = `${'file'.padEnd(16)} ${'mutation'.padEnd(36)} mutants     killed equivalent   survived`;
  return [head, ...rows].join('\n');
}

await main(async () => {
  const texts = {
    'firestore.rules': await readFile(join(root, 'firestore.rules'), 'utf8'),
    'storage.rules': await readFile(join(root, 'storage.rules'), 'utf8'),
  };
  const { some } = await selectMutants(texts);
  const results: { mutant: Mutant; status: Status }[] = [];
  const disproved: string[] = [];
  await withRulesSuite(async () => {
    await writeRegister();
    await writeFiles();
    for (const file of files) {
      const own = some.filter((mutant) => mutant.file === file);
      if (own.length === 0) continue;
      const probes = fixedProbes(file);
      await loaders[file](texts[file]);
      const failing = options.includes('--unchecked')
        ? null
        : await firstFailing(probes, () => loaders[file](texts[file]));
      if (failing) throw new Problem(`The rules themselves fail: ${failing.about}: ${failing.name}`);
      log(`${file}: ${own.length} mutants, up to ${probes.length} probes for each`);
      const order = new ProbeOrder(probes);
      for (const mutant of own) {
        const status = await statusOf(mutant, texts[file], order);
        results.push({ mutant, status });
        if (status === 'killed' && nameOf(mutant) in equivalent) disproved.push(nameOf(mutant));
        if (status === 'survived') log(`survived: ${nameOf(mutant)} (line ${mutant.line})`);
        if (results.length % 20 === 0) log(`${results.length} of ${some.length}`);
      }
      await loaders[file](texts[file]);
    }
  });
  const count = (status: Status) => results.filter((one) => one.status === status).length;
  log(`\n${table(results)}\n`);
  const [killed, same, survived] = [count('killed'), count('equivalent'), count('survived')];
  if (same > 0) log(`equivalent: ${same}, each with its proof in tools/rules/equivalent.ts`);
  if (asJson) console.log(JSON.stringify({ mutants: results.length, killed, equivalent: same, survived }));
  else console.log(`mutants: ${results.length}, killed: ${killed}, survived: ${survived}`);
  if (survived > 0) process.exitCode = 1;
  if (disproved.length > 0)
    throw new Problem(
      `tools/rules/equivalent.ts lists mutants that a probe killed:\n${disproved.join('\n')}`,
    );
});
process.exit();
