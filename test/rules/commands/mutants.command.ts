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
import { questions } from '../cases/questions.ts';
import { loadBucketRules } from '../support/bucket.ts';
import { loadRules } from '../support/client.ts';
import { writeFiles, writeRegister } from '../support/write.ts';
import { firstWrong, Order, withCompanions } from './kill.ts';

/**
 * `--json` ends with one line of JSON; `--sample N` draws N mutants, the same ones each time, and with
 * `--seed TEXT` others; `--only PATTERN` takes those named so; `--part 1/3` every third of them;
 * `--unchecked` trusts the rules themselves to pass.
 */
const options = process.argv.slice(2);
const optionOf = (name: string) => options[options.indexOf(name) + 1];
/** What samples are drawn by: always the same, so that a run that fails can be run again. */
const usualSeed = 'sangathan';
const asJson = options.includes('--json');
const say = (line: string) => (asJson ? console.error(line) : console.log(line));

const loaders = { 'firestore.rules': loadRules, 'storage.rules': loadBucketRules };
type File = keyof typeof loaders;
const files = Object.keys(loaders) as File[];

type Fate = 'killed' | 'equivalent' | 'survived';

async function chosen(texts: Record<File, string>): Promise<{ all: Mutant[]; some: Mutant[] }> {
  const all = files.flatMap((file) => mutantsOf(file, texts[file]));
  const stale = Object.keys(equivalent).filter((name) => !all.some((mutant) => nameOf(mutant) === name));
  if (stale.length > 0)
    throw new Problem(`tools/rules/equivalent.ts lists what is no mutant any more:\n${stale.join('\n')}`);
  const only = options.includes('--only') ? (optionOf('--only') ?? '') : '';
  const [part = 1, parts = 1] = options.includes('--part')
    ? (optionOf('--part') ?? '').split('/').map(Number)
    : [];
  const named = all
    .filter((mutant) => new RegExp(only).test(nameOf(mutant)))
    .filter((_, index) => index % parts === part - 1);
  if (!options.includes('--sample')) return { all, some: named };
  const seed = options.includes('--seed') ? (optionOf('--seed') ?? usualSeed) : usualSeed;
  const count = Number(optionOf('--sample'));
  say(
    `A sample of ${count} mutants of ${named.length}; it is drawn by "${seed}"; --seed TEXT draws another.`,
  );
  return { all, some: sampled(named, count, seed) };
}

/** Whether anything tells the mutant from the rules; one that does not even compile is told by that. */
async function fateOf(mutant: Mutant, text: string, order: Order): Promise<Fate> {
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
  const wrong = await firstWrong(order.for(mutant, line, blocks), renew);
  if (wrong) order.learn(mutant, wrong);
  if (wrong) return 'killed';
  return nameOf(mutant) in equivalent ? 'equivalent' : 'survived';
}

function table(fates: { mutant: Mutant; fate: Fate }[]): string {
  const rows = Object.entries(operators).flatMap(([operator, what]) =>
    files.flatMap((file) => {
      const own = fates.filter(({ mutant }) => mutant.operator === operator && mutant.file === file);
      const count = (fate: Fate) => String(own.filter((one) => one.fate === fate).length).padStart(10);
      const counts = `${count('killed')} ${count('equivalent')} ${count('survived')}`;
      return own.length > 0
        ? [`${file.padEnd(16)} ${what.padEnd(36)} ${String(own.length).padStart(7)} ${counts}`]
        : [];
    }),
  );
  const head = `${'file'.padEnd(16)} ${'what is done to it'.padEnd(36)} mutants     killed equivalent   survived`;
  return [head, ...rows].join('\n');
}

await main(async () => {
  const texts = {
    'firestore.rules': await readFile(join(root, 'firestore.rules'), 'utf8'),
    'storage.rules': await readFile(join(root, 'storage.rules'), 'utf8'),
  };
  const { some } = await chosen(texts);
  const fates: { mutant: Mutant; fate: Fate }[] = [];
  const disproved: string[] = [];
  await withRulesSuite(async () => {
    await writeRegister();
    await writeFiles();
    for (const file of files) {
      const own = some.filter((mutant) => mutant.file === file);
      if (own.length === 0) continue;
      const probes = questions(file);
      await loaders[file](texts[file]);
      const wrong = options.includes('--unchecked')
        ? null
        : await firstWrong(probes, () => loaders[file](texts[file]));
      if (wrong) throw new Problem(`The rules themselves fail: ${wrong.about}: ${wrong.name}`);
      say(`${file}: ${own.length} mutants, up to ${probes.length} questions to each`);
      const order = new Order(probes);
      for (const mutant of own) {
        const fate = await fateOf(mutant, texts[file], order);
        fates.push({ mutant, fate });
        if (fate === 'killed' && nameOf(mutant) in equivalent) disproved.push(nameOf(mutant));
        if (fate === 'survived') say(`survived: ${nameOf(mutant)} (line ${mutant.line})`);
        if (fates.length % 20 === 0) say(`${fates.length} of ${some.length}`);
      }
      await loaders[file](texts[file]);
    }
  });
  const count = (fate: Fate) => fates.filter((one) => one.fate === fate).length;
  say(`\n${table(fates)}\n`);
  const [killed, same, survived] = [count('killed'), count('equivalent'), count('survived')];
  if (same > 0) say(`equivalent: ${same}, each with its proof in tools/rules/equivalent.ts`);
  if (asJson) console.log(JSON.stringify({ mutants: fates.length, killed, equivalent: same, survived }));
  else console.log(`mutants: ${fates.length}, killed: ${killed}, survived: ${survived}`);
  if (survived > 0) process.exitCode = 1;
  if (disproved.length > 0)
    throw new Problem(
      `tools/rules/equivalent.ts lists what a test told from the rules:\n${disproved.join('\n')}`,
    );
});
process.exit();
