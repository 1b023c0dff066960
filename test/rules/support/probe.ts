import { type Answer, as, type Client } from './client.ts';

/** A question to an emulator. */
export type Ask = () => Promise<Answer>;

/** A question with the answer that the policy gives: what tests assert and mutants must change. */
export interface Probe {
  /** The collection, or the folder of the bucket, that it asks for. */
  about: string;
  name: string;
  expected: Answer;
  ask: Ask;
}

/** Makes single probes about one collection: what it is, who asks, what is answered, and the question. */
export function probesAbout(about: string) {
  return (
    name: string,
    uid: string | null,
    expected: Answer,
    question: (client: Client) => Promise<Answer>,
  ): Probe => ({ about, name, expected, ask: () => question(as(uid)) });
}

/** How many requests are under way at once: the emulator answers several as fast as one. */
const width = 16;

/** How many requests the emulator answers before its rules are loaded anew. */
const untilRenewed = 1000;

/** Does the work for each item, several at once; the results stand in the items' order. */
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
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}

/**
 * Does the work for each item as `forEach` does, and calls `renew` now and then: the Firestore emulator
 * keeps every value that an expression of the loaded rules ever had, for its coverage report, and is slow
 * with thousands of requests unless the rules are loaded anew.
 */
export async function forEachRenewed<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  renew: () => Promise<void>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += untilRenewed) {
    if (start > 0) await renew();
    results.push(...(await forEach(items.slice(start, start + untilRenewed), work)));
  }
  return results;
}

/** Times that an unexpected answer is asked for again. */
const mostRetries = 3;

/**
 * Asks again, with nothing else under way, until the answer is the expected one or the retries are used up. Under load
 * a read inside a rule can time out on the lock of another probe, and the rule then denies.
 */
export async function retriedAlone(ask: Ask, expected: Answer): Promise<Answer> {
  for (let retry = 1; ; retry += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200 * retry));
    const answer = await ask();
    if (answer === expected || retry === mostRetries) return answer;
  }
}

/** The probes whose answer is not the expected one, with that answer. */
export async function answeredWrong(probes: readonly Probe[]): Promise<{ probe: Probe; answer: Answer }[]> {
  const wrongly: { probe: Probe; answer: Answer }[] = [];
  const first = await forEach(probes, async (probe) => ({ probe, answer: await probe.ask() }));
  for (const { probe, answer } of first) {
    if (answer === probe.expected) continue;
    const again = await retriedAlone(probe.ask, probe.expected);
    if (again !== probe.expected) wrongly.push({ probe, answer: again });
  }
  return wrongly;
}

/** The probes that were answered otherwise than the policy says, by name. */
export async function wrong(probes: readonly Probe[]): Promise<string[]> {
  const wrongly = await answeredWrong(probes);
  return wrongly.map(({ probe, answer }) => `${probe.about}: ${probe.name}: ${answer}`);
}
