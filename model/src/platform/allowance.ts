import * as z from 'zod/mini';
import { Day, Id, Timestamp } from './scalar.ts';

/** `allowances/{day}.{kind}.{who}`: how much of a day's limit is used. For functions alone. */
export const Allowance = z.strictObject({
  day: Day,
  /** The name of a daily limit. */
  kind: Id,
  /** Whose limit it is: a uid, an entry's id or a number's hash. */
  who: z.string(),
  taken: z.int().check(z.gte(1)),
  expiresAt: Timestamp,
});
export type Allowance = z.infer<typeof Allowance>;
