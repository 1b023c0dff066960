import type { Timestamp } from '@sangathan/model';

/** One document as it is stored, or the documents of a list with their ids. */
export type CachedData = CachedDocument | (CachedDocument & { id: string })[];
export type CachedDocument = Record<string, unknown>;

function isTimestamp(value: object): value is Timestamp {
  return typeof (value as Partial<Timestamp>).toMillis === 'function';
}

/** A Timestamp in the database: structured clones have no methods. */
interface PlainTimestamp {
  $seconds: number;
  nanoseconds: number;
}

function mapped(value: unknown, change: (value: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const changed = change(value);
  if (changed !== undefined) return changed;
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]));
}

/** The data with plain values alone, as the browser's database keeps them. */
export function plain(data: CachedData): CachedData {
  return mapped(data, (value): PlainTimestamp | undefined =>
    isTimestamp(value) ? { $seconds: value.seconds, nanoseconds: value.nanoseconds } : undefined,
  ) as CachedData;
}

/** The data as the SDK reads it: times are the model's `Timestamp` again. */
export function revived(data: CachedData): CachedData {
  return mapped(data, (value): Timestamp | undefined => {
    const { $seconds: seconds, nanoseconds } = value as Partial<PlainTimestamp>;
    if (seconds === undefined || nanoseconds === undefined) return undefined;
    return { seconds, nanoseconds, toMillis: () => seconds * 1000 + nanoseconds / 1e6 };
  }) as CachedData;
}
