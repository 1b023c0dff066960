import { expect, test } from 'vitest';
import { loadRules } from '../rules/support/client.ts';
import { asked } from './oracle/reading.ts';
import { mostSteps, type Result, runSequence, shortened, told } from './sequence.ts';

/** How many sequences are searched: a part in each run, all of them by `SEQUENCES=2000`. */
const sequences = Number(process.env.SEQUENCES ?? 60);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Sequences at a time, each in a world of its own. */
const atOnce = 12;

/** Kinds of wrong after which the search ends. */
const mostFound = 5;

let worlds = 0;
const nextWorld = () => {
  worlds += 1;
  return worlds;
};

interface Searched {
  tried: Record<string, { tried: number; allowed: number }>;
  steps: number;
  events: number;
  sequences: number;
  /** The first sequence with each kind of wrong. */
  found: Map<string, Result>;
}

function count(searched: Searched, { tried, events, wrongs }: Result): void {
  searched.sequences += 1;
  searched.events += events;
  for (const { kind, allowed } of tried) {
    searched.steps += 1;
    searched.tried[kind] ??= { tried: 0, allowed: 0 };
    searched.tried[kind].tried += 1;
    if (allowed) searched.tried[kind].allowed += 1;
  }
  void wrongs;
}

async function search(): Promise<Searched> {
  const searched: Searched = { tried: {}, steps: 0, events: 0, sequences: 0, found: new Map() };
  let next = 0;
  const worker = async () => {
    while (next < sequences && searched.found.size < mostFound) {
      const own = seed + next;
      next += 1;
      const result = await runSequence(nextWorld(), own, { length: mostSteps - (own % 4) });
      count(searched, result);
      const [first] = result.wrongs;
      if (first && !searched.found.has(first.kind)) searched.found.set(first.kind, result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return searched;
}

test('no sequence of allowed writes gives what nobody with it gave', async () => {
  await loadRules();
  const began = Date.now();
  const searched = await search();
  const seconds = Math.round((Date.now() - began) / 1000);
  const kinds = Object.entries(searched.tried).toSorted(([, one], [, other]) => other.tried - one.tried);
  console.log(
    [
      `${searched.sequences} sequences of up to ${mostSteps} writes in ${seconds} s, SEED=${seed}: ${searched.steps} writes, ${searched.events} events, ` +
        `${asked.rules} readings under the rules, ${asked.model} in the model`,
      `tried/allowed: ${kinds.map(([kind, { tried, allowed }]) => `${kind} ${tried}/${allowed}`).join(', ')}`,
    ].join('\n'),
  );
  const shortest = await Promise.all(
    [...searched.found.values()].map((found) => shortened(found, nextWorld)),
  );
  expect(shortest.map(told).join('\n\n'), 'the shortest sequence for each kind of wrong').toBe('');
}, 3_600_000);
