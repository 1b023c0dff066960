import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadRules, root } from '../rules/support/client.ts';
import { search, shortest, summary } from './search.ts';
import { told } from './sequence.ts';
import { weakenedText, weakeningOf } from './weakened/weakenings.ts';

/** How many sequences are searched: a part in each run, all of them by `SEQUENCES=2000`. */
const sequences = Number(process.env.SEQUENCES ?? 30);
/** The part in each run is the same one, so that it fails for a change alone; a larger search draws its seed. */
const partSeed = 9100;
const isPart = process.env.SEQUENCES === undefined;
const seed = Number(process.env.SEED ?? (isPart ? partSeed : Date.now() % 1_000_000));
const longestSearch = 3_600_000;

const weakening = weakeningOf(process.env);

/** Kinds of wrong after which a search ends. */
const mostFound = 5;

if (weakening === null)
  test(
    'no sequence of allowed writes gives or takes what nobody with it gave or took',
    async () => {
      await loadRules();
      const searched = await search(sequences, seed, (found) => found.size >= mostFound);
      console.log(summary(searched, seed));
      const wrong = (await shortest(searched)).map(told).join('\n\n');
      expect(wrong, 'the shortest sequence for each kind of wrong').toBe('');
    },
    longestSearch,
  );
else
  test(
    `finds that ${weakening.name}`,
    async () => {
      const text = await readFile(join(root, 'firestore.rules'), 'utf8');
      await loadRules(weakening.file === 'firestore.rules' ? weakenedText(weakening, text) : text);
      const expected = new Set(weakening.found);
      const searched = await search(sequences, seed, (found) =>
        [...found.keys()].some((kind) => expected.has(kind)),
      );
      const found = await shortest(searched, expected);
      console.log([summary(searched, seed), ...found.map(told)].join('\n'));
      expect(found).not.toEqual([]);
    },
    longestSearch,
  );
