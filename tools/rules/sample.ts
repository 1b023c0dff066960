import { createHash } from 'node:crypto';

/** A random sample of `count` items, the same for the same seed. */
export function sampled<T extends object>(items: readonly T[], count: number, seed: string): T[] {
  const rank = (item: T) =>
    createHash('sha256')
      .update(`${seed} ${JSON.stringify(item)}`)
      .digest('hex');
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
