import * as z from 'zod/mini';
import type { Level } from '../register/level.ts';
import { Day, Timestamp } from './scalar.ts';

/**
 * What one person may make in a day: beyond it, tomorrow. A day is India's. None is shared, so that nobody
 * uses up another's, but what spares one entry or one number. Change requests and photos have theirs in the
 * security rules.
 */
export const dailyLimits = {
  meeting: 30,
  import: 20,
  importStep: 200,
  export: 20,
  exportPage: 600,
  reconfirm: 3,
  openUnit: 20,
  closeUnit: 20,
  requestUnit: 10,
  decideUnit: 50,
  enter: 300,
  changeMobile: 200,
  /** Into how many entries one number is written, by whomever: those that were left stay, and sign-in looks at them. */
  setNumber: 20,
  takeBack: 50,
  verifyAsAssistant: 100,
  /** For one entry, and for one number, whoever asks. */
  verifyForEntry: 5,
  verifyForNumber: 5,
} as const;
export type DailyLimit = keyof typeof dailyLimits;

/** Meetings of one host that have not ended. */
export const mostOpenMeetings = 20;

/** Imports of one person that have not come to an end; a sheet is often mended and sent again. */
export const mostOpenImports = 40;

/** Change requests for one entry in a day; `firestore.rules` holds it. */
export const requestsPerDay = 10;

/** Photos that one person may upload for one entry in a day (of UTC); `storage.rules` holds it. */
export const photosPerDay = 5;

/** Requests for a unit that may await a decision under one parent. */
export const mostUnitRequests = 5;

/** How many units one may have directly below it. */
export interface UnitLimit {
  /** Open at once without asking: beyond it, somebody above decides. */
  open: number;
  /** Open at once at all. */
  most: number;
  /** Opened in a day. */
  perDay: number;
}

/**
 * By the level of the parent. Rajasthan's largest today: 50 districts, 38 blocks in Jaipur, some 8 mandals
 * in a block, some 40 booths in a mandal.
 */
export const unitLimits: Record<Exclude<Level, 'booth'>, UnitLimit> = {
  state: { open: 100, most: 100, perDay: 5 },
  district: { open: 50, most: 100, perDay: 5 },
  block: { open: 12, most: 20, perDay: 3 },
  mandal: { open: 45, most: 60, perDay: 10 },
};

/** `allowances/{day}.{kind}.{uid}`: how much of a day's limit is taken. For functions alone. */
export const Allowance = z.strictObject({
  day: Day,
  kind: z.enum(Object.keys(dailyLimits) as [DailyLimit, ...DailyLimit[]]),
  /** A uid, or what shares the limit: an entry's id, or a number's hash. */
  who: z.string(),
  taken: z.int().check(z.gte(1)),
  expiresAt: Timestamp,
});
export type Allowance = z.infer<typeof Allowance>;

/** Days after which what nobody refers to any more is removed. */
export const clearedAfter = { photo: 7, upload: 3, deadLetter: 90 } as const;

/** The day in India at a moment (epoch milliseconds), `YYYY-MM-DD`. */
export function indianDay(millis: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(millis);
}
