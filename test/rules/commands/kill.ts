import type { Mutant } from '../../../tools/rules/mutate.ts';
import { answeredWrong, type Probe } from '../support/probe.ts';

/** How many questions are asked before looking whether one of them has told. */
const handful = 16;

/** A whole number of handfuls. */
const untilRenewed = 960;

const wordsIn = (text: string) => new Set(text.match(/[A-Za-z]{3,}/g) ?? []);

/** Where questions go that are named after something else than a block's collection. */
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

/** Whether a block may answer the question; what is asked for elsewhere any block might. */
function isAbout({ about }: Probe, block: string): boolean {
  return about === 'elsewhere' || (blocksOf[about] ?? new RegExp(`^/${about}/`)).test(block);
}

/** The blocks, and those that answer the same questions: without these a right mutant would seem wrong. */
export function withCompanions(blocks: readonly string[], all: readonly string[]): string[] {
  const shared = Object.values(blocksOf).filter((pattern) => blocks.some((block) => pattern.test(block)));
  return all.filter((block) => blocks.includes(block) || shared.some((pattern) => pattern.test(block)));
}

/**
 * Questions in the order in which they are likely to tell a mutant from the rules: first those that told
 * one nearby, then by the words that they share with the place and the line of the mutant.
 */
export class Order {
  readonly #probes: readonly Probe[];
  readonly #words: Set<string>[];
  readonly #told = new Map<string, Set<number>>();

  constructor(probes: readonly Probe[]) {
    this.#probes = probes;
    this.#words = probes.map(({ about, name }) => wordsIn(`${about} ${name}`));
  }

  /** Only questions that one of the blocks answers. */
  for(mutant: Mutant, line: string, blocks: readonly string[]): Probe[] {
    const words = wordsIn(`${mutant.place} ${line} ${mutant.from}`);
    const near = this.#told.get(mutant.place);
    const scored = this.#probes.map((probe, index) => {
      const own = this.#words[index] ?? new Set();
      const shared = [...words].filter((word) => own.has(word)).length;
      return { probe, score: shared + (near?.has(index) ? 10 : 0) };
    });
    const answered = scored.filter(({ probe }) => blocks.some((block) => isAbout(probe, block)));
    return answered.toSorted((one, other) => other.score - one.score).map(({ probe }) => probe);
  }

  /** Remembers that a question told a mutant of this place. */
  learn(mutant: Mutant, probe: Probe): void {
    const near = this.#told.get(mutant.place) ?? new Set();
    near.add(this.#probes.indexOf(probe));
    this.#told.set(mutant.place, near);
  }
}

/**
 * The first question that is answered otherwise than the policy says; `null` when none is. `renew` loads
 * the rules again, without which the emulator slows down over thousands of requests.
 */
export async function firstWrong(
  probes: readonly Probe[],
  renew: () => Promise<void>,
): Promise<Probe | null> {
  for (let next = 0; next < probes.length; next += handful) {
    if (next > 0 && next % untilRenewed === 0) await renew();
    const some = probes.slice(next, next + handful);
    const [wrong] = await answeredWrong(some);
    if (wrong) return wrong.probe;
  }
  return null;
}
