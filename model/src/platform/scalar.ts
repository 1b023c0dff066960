import * as z from 'zod/mini';
import { nameText } from './text/schema.ts';

/** Properties of every JavaScript object: an id of that name would be found in any map. */
export const reservedIds = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
] as const;

/** A document id. It never changes, and is none that JavaScript or Firestore (`__x__`) reserves. */
export const Id = z
  .string()
  .check(z.regex(new RegExp(`^(?!__.*__$)(?!(?:${reservedIds.join('|')})$)[A-Za-z0-9_-]{1,64}$`)));

/** A map without a prototype, so that only its own keys are found. */
export function bareMap<T>(entries: Iterable<readonly [string, T]> = []): Record<string, T> {
  const map: Record<string, T> = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}

/** The schema of a map by ids; parses into a map without a prototype. */
export function mapOf<K extends string, T>(key: z.ZodMiniType<K, string>, value: z.ZodMiniType<T>) {
  return z.pipe(
    z.record(key, value),
    z.transform((record: Record<string, T>) => bareMap<T>(Object.entries(record))),
  );
}

/** A calendar day in India, `YYYY-MM-DD`. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** The day in India at a moment (epoch milliseconds), `YYYY-MM-DD`. */
export function indianDay(millis: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(millis);
}

/** A timestamp of either Firestore SDK; structural, so that the model needs neither. */
export interface Timestamp {
  readonly seconds: number;
  readonly nanoseconds: number;
  toMillis(): number;
}
export const Timestamp = z.custom<Timestamp>(
  (value) => typeof (value as Timestamp | null)?.toMillis === 'function',
  'not a Firestore timestamp',
);

/**
 * A document of thousands of values as JSON in one unindexed string. As maps, each value would be an index entry
 * and a field to encode at every read and write.
 */
export const Packed = z.strictObject({ json: z.string() });
export type Packed = z.infer<typeof Packed>;

/** A whole number, 0 or more. */
export const Count = z.int().check(z.nonnegative());

/** A moment in epoch milliseconds. */
export const Millis = z.int().check(z.nonnegative());

/** The 200 assembly constituencies are numbered 1 to 200; larger states have up to 403. */
export const AssemblyNumber = z.int().check(z.gte(1), z.lte(500));

/** The 25 Lok Sabha constituencies are numbered 1 to 25; larger states have up to 80. */
export const LokSabhaNumber = z.int().check(z.gte(1), z.lte(100));

/** Longest name of a person or a place, in UTF-16 units. */
export const longestName = 120;

const NameOrNone = z.union([z.literal(''), nameText(longestName)]);

/** A name in both scripts; an unknown one is empty, never transliterated. */
export const Name = z
  .strictObject({ hi: NameOrNone, en: NameOrNone })
  .check(z.refine((name) => name.hi !== '' || name.en !== '', 'a name in at least one script'));
export type Name = z.infer<typeof Name>;

export const languages = ['hi', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** The name in a language, or in the other one if it is unknown there. */
export function nameIn(name: Name, language: Language): string {
  return name[language] || name[language === 'hi' ? 'en' : 'hi'];
}
