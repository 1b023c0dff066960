import { type Answer, as, type Client } from './client.ts';

/** A request to an emulator. */
export type Ask = () => Promise<Answer>;

/** A request with the answer that the policy expects. Tests assert it; it should fail for a mutant of the rules. */
export interface Probe {
  /** The collection, or the folder of the bucket. */
  about: string;
  name: string;
  expected: Answer;
  ask: Ask;
}

/** Returns a function that makes probes about one collection. */
export function probesAbout(about: string) {
  return (
    name: string,
    uid: string | null,
    expected: Answer,
    request: (client: Client) => Promise<Answer>,
  ): Probe => ({ about, name, expected, ask: () => request(as(uid)) });
}

/** Concurrent requests; the emulator answers several as fast as one. */
const concurrency = 16;

/** Requests after which the rules are reloaded. */
const reloadInterval = 1000;

/** Does the work for each item with limited concurrency; results are in the items' order. */
export async function forEach<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (;;) {
      const index = next;
      next += 1;
      if (index >= items.length) return;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  return results;
}

/**
 * Like `forEach`, but calls `renew` from time to time to reload the rules: for its coverage report the Firestore
 * emulator keeps every value of every expression, and gets slow over thousands of requests.
 */
export async function forEachRenewed<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  renew: () => Promise<void>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += reloadInterval) {
    if (start > 0) await renew();
    results.push(...(await forEach(items.slice(start, start + reloadInterval), work)));
  }
  return results;
}

/** How often an unexpected answer is retried. */
const mostRetries = 3;

/**
 * Retries without concurrency until the answer is the expected one. Rules also deny when their own read times out on a
 * lock held by another trial, which happens under load.
 */
export async function retriedAlone(ask: Ask, expected: Answer): Promise<Answer> {
  for (let retry = 1; ; retry += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200 * retry));
    const answer = await ask();
    if (answer === expected || retry === mostRetries) return answer;
  }
}

/** The probes whose answer differs from the policy, with that answer. */
export async function failingProbes(probes: readonly Probe[]): Promise<{ probe: Probe; answer: Answer }[]> {
  const failing: { probe: Probe; answer: Answer }[] = [];
  const first = await forEach(probes, async (probe) => ({ probe, answer: await probe.ask() }));
  for (const { probe, answer } of first) {
    if (answer === probe.expected) continue;
    const retried = await retriedAlone(probe.ask, probe.expected);
    if (retried !== probe.expected) failing.push({ probe, answer: retried });
  }
  return failing;
}

/** The names of the failing probes. */
export async function failingNames(probes: readonly Probe[]): Promise<string[]> {
  const failing = await failingProbes(probes);
  return failing.map(({ probe, answer }) => `${probe.about}: ${probe.name}: ${answer}`);
}
