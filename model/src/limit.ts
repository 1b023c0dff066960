import * as z from 'zod/mini';
import { Count, Timestamp } from './scalar.ts';

/** `limits/{what}-{key}-{day}`: how often somebody has done a thing on one day. For functions alone. */
export const Limit = z.strictObject({
  count: Count,
  /** From when on Firestore removes it by itself. */
  expiresAt: Timestamp,
});
export type Limit = z.infer<typeof Limit>;

/** How often each thing may be done on one day in India, by one caller, for one entry or with one number. */
export const dailyLimits = {
  enter: 300,
  changeMobile: 200,
  /** Into how many entries one number is written, by whomever: those that were left stay, and sign-in looks at them. */
  setNumber: 20,
  takeBack: 50,
  verifyAsAssistant: 100,
  verifyForEntry: 5,
  verifyForNumber: 5,
} as const;
export type LimitName = keyof typeof dailyLimits;
