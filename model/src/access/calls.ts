import * as z from 'zod/mini';
import { Count, Id, Millis, Name } from '../platform/scalar.ts';
import { Post } from '../register/post.ts';
import { VerificationDigits } from './schema.ts';

/** One of several entries with the same mobile, as the chooser shows it. */
const Choice = z.strictObject({ officeBearerId: Id, name: Name, post: Post, unitName: Name });

export const accessCalls = {
  /** Matches the verified mobile to the register and writes the grant; `choose` if several entries have it. */
  claimGrant: {
    request: z.strictObject({ officeBearerId: z.nullable(Id) }),
    response: z.union([
      z.strictObject({ state: z.literal('granted'), officeBearerId: Id }),
      z.strictObject({ state: z.literal('choose'), choices: z.array(Choice) }),
    ]),
  },
  /** Sends a code to an entry's mobile; its holder reads it out to the caller. */
  sendVerificationCode: {
    request: z.strictObject({ officeBearerId: Id }),
    response: z.strictObject({
      expiresAt: Millis,
      /** The text of the SMS where none is sent (emulators); otherwise null. */
      shown: z.nullable(z.string()),
    }),
  },
  /** The holder has read the code out: verifies the entry and signs nobody in. */
  verifyEntry: {
    request: z.strictObject({ officeBearerId: Id, code: VerificationDigits }),
    response: z.strictObject({}),
  },
  /** Approves an entry that waits because its number verifies another person. */
  approveEntry: { request: z.strictObject({ officeBearerId: Id }), response: z.strictObject({}) },
  /** How many standing entries somebody has helped to verify, and how many of them with a shared number. */
  countAssisted: {
    request: z.strictObject({ officeBearerId: Id }),
    response: z.strictObject({ assisted: Count, sharing: Count }),
  },
} as const;

export const accessDailyLimits = {
  verifyAsAssistant: 100,
  /** For one entry, and for one number, whoever asks. */
  verifyForEntry: 5,
  verifyForNumber: 5,
  approveEntry: 100,
  countAssisted: 200,
} as const;
