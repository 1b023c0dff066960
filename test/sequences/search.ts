import { asked } from './oracle/reading.ts';
import { mostSteps, type Result, runSequence, shortened } from './sequence.ts';
import { removeWorlds } from './world/open.ts';

/** Sequences at a time, each in a world of its own. */
const atOnce = 4;

/** Sequences between two times that all worlds are removed: the emulator's queries read whole collections. */
const sequencesPerRound = 12;

let worlds = 0;
const nextWorld = () => {
  worlds += 1;
  return worlds;
};

/** What a search has tried and found. */
export interface Searched {
  tried: Record<string, { tried: number; allowed: number }>;
  writes: number;
  events: number;
  sequences: number;
  seconds: number;
  /** The first sequence with each kind of wrong. */
  found: Map<string, Result>;
}

function count(searched: Searched, { tried, events, wrongs, ...rest }: Result): void {
  searched.sequences += 1;
  searched.events += events;
  for (const { kind, allowed } of tried) {
    searched.writes += 1;
    searched.tried[kind] ??= { tried: 0, allowed: 0 };
    searched.tried[kind].tried += 1;
    if (allowed) searched.tried[kind].allowed += 1;
  }
  const [first] = wrongs;
  if (first && !searched.found.has(first.kind))
    searched.found.set(first.kind, { ...rest, tried, events, wrongs });
}

/** Whether enough kinds of wrong are found to end the search. */
export type IsEnough = (found: Map<string, Result>) => boolean;

/** Runs sequences until there are enough of them, or of kinds of wrong. Each has the seed after the one before. */
export async function search(sequences: number, seed: number, isEnough: IsEnough): Promise<Searched> {
  const began = Date.now();
  const searched: Searched = { tried: {}, writes: 0, events: 0, sequences: 0, seconds: 0, found: new Map() };
  const end = seed + sequences;
  let next = seed;
  const workUntil = async (last: number) => {
    while (next < last && !isEnough(searched.found)) {
      const own = next;
      next += 1;
      count(searched, await runSequence(nextWorld(), own, { length: mostSteps - (own % 4) }));
    }
  };
  while (next < end && !isEnough(searched.found)) {
    const last = Math.min(next + sequencesPerRound, end);
    await removeWorlds();
    await Promise.all(Array.from({ length: atOnce }, () => workUntil(last)));
  }
  searched.seconds = Math.round((Date.now() - began) / 1000);
  return searched;
}

/** What was found, of some kinds or of all, each as its shortest sequence. */
export function shortest({ found }: Searched, kinds?: Set<string>): Promise<Result[]> {
  const wanted = [...found].filter(([kind]) => kinds === undefined || kinds.has(kind));
  return Promise.all(wanted.map(([, result]) => shortened(result, nextWorld)));
}

/** What was searched, in two lines. */
export function summary({ tried, writes, events, sequences, seconds }: Searched, seed: number): string {
  const kinds = Object.entries(tried).toSorted(([, one], [, other]) => other.tried - one.tried);
  const readings = `${asked.rules} readings under the rules, ${asked.model} in the model`;
  return [
    `${sequences} sequences of up to ${mostSteps} writes in ${seconds} s, SEED=${seed}: ${writes} writes, ${events} events, ${readings}`,
    `tried/allowed: ${kinds.map(([kind, { tried, allowed }]) => `${kind} ${tried}/${allowed}`).join(', ')}`,
  ].join('\n');
}
