import type { Mutant } from '../../../tools/rules/mutate.ts';
import { failingProbes, type Probe } from '../support/probe.ts';

/** Probes that run before their answers are compared. */
const batchSize = 16;

/** Probes after which the rules are reloaded; a multiple of the batch size. */
const reloadInterval = 960;

const wordsIn = (text: string) => new Set(text.match(/[A-Za-z]{3,}/g) ?? []);

/** The blocks of probes whose `about` is not the name of a block's collection. */
const blocksOf: Record<string, RegExp> = {
  contact: /^\/(officeBearers|\{entry)/,
  decidedRequests: /^\/changeRequests/,
  turnout: /^\/meetings/,
  attendance: /^\/meetings/,
  turnoutContributions: /^\/meetings/,
  variants: /^\/photos/,
  importRows: /^\/imports/,
  importChunks: /^\/imports/,
  importPayloads: /^\/imports/,
  sheets: /^\/imports/,
};

/** Whether a block may decide the probe; any block may decide on paths elsewhere. */
function isAbout({ about }: Probe, block: string): boolean {
  return about === 'elsewhere' || (blocksOf[about] ?? new RegExp(`^/${about}/`)).test(block);
}

/** The blocks with those that decide the same probes, without which correct rules would fail. */
export function withCompanions(blocks: readonly string[], all: readonly string[]): string[] {
  const shared = Object.values(blocksOf).filter((pattern) => blocks.some((block) => pattern.test(block)));
  return all.filter((block) => blocks.includes(block) || shared.some((pattern) => pattern.test(block)));
}

/**
 * Orders probes by how likely they kill a mutant: first those that killed one in the same place, then by the
 * words that they share with the mutant's place and line.
 */
export class ProbeOrder {
  readonly #probes: readonly Probe[];
  readonly #words: Set<string>[];
  readonly #killers = new Map<string, Set<number>>();

  constructor(probes: readonly Probe[]) {
    this.#probes = probes;
    this.#words = probes.map(({ about, name }) => wordsIn(`${about} ${name}`));
  }

  /** The probes that one of the blocks may decide, the most promising first. */
  for(mutant: Mutant, line: string, blocks: readonly string[]): Probe[] {
    const words = wordsIn(`${mutant.place} ${line} ${mutant.from}`);
    const near = this.#killers.get(mutant.place);
    const scored = this.#probes.map((probe, index) => {
      const own = this.#words[index] ?? new Set();
      const shared = [...words].filter((word) => own.has(word)).length;
      return { probe, score: shared + (near?.has(index) ? 10 : 0) };
    });
    const answered = scored.filter(({ probe }) => blocks.some((block) => isAbout(probe, block)));
    return answered.toSorted((one, other) => other.score - one.score).map(({ probe }) => probe);
  }

  /** Remembers that a probe killed a mutant in this place. */
  learn(mutant: Mutant, probe: Probe): void {
    const near = this.#killers.get(mutant.place) ?? new Set();
    near.add(this.#probes.indexOf(probe));
    this.#killers.set(mutant.place, near);
  }
}

/**
 * The first probe whose answer differs from the policy; `null` if none does. `renew` reloads the rules: the
 * emulator slows down over thousands of requests.
 */
export async function firstFailing(
  probes: readonly Probe[],
  renew: () => Promise<void>,
): Promise<Probe | null> {
  for (let next = 0; next < probes.length; next += batchSize) {
    if (next > 0 && next % reloadInterval === 0) await renew();
    const [failing] = await failingProbes(probes.slice(next, next + batchSize));
    if (failing) return failing.probe;
  }
  return null;
}
