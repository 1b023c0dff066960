import * as z from 'zod/mini';
import { Id, Millis } from '../platform/scalar.ts';
import { publicSentence } from '../platform/text/schema.ts';
import { Audience, CheckInMethod, longestTitle } from './schema.ts';

/** Codes, each valid from `from` for one step of its kind. */
const TimedCodes = z.array(z.strictObject({ from: Millis, code: z.string() }));

export const meetingCalls = {
  /** Convenes a meeting of the caller's own unit. */
  conveneMeeting: {
    request: z.strictObject({
      title: publicSentence(longestTitle),
      startsAt: Millis,
      endsAt: Millis,
      audience: Audience,
    }),
    response: z.strictObject({ meetingId: Id }),
  },
  /** The codes of the next minutes, so that the host's screen keeps working offline. */
  meetingCodes: {
    request: z.strictObject({ meetingId: Id }),
    response: z.strictObject({
      /** QR codes, one for each `codeStep`. */
      qr: TimedCodes,
      /** Spoken codes, one for each `spokenStep`. */
      spoken: TimedCodes,
      /** The server's clock, to which the screen sets itself. */
      now: Millis,
    }),
  },
  /** Checks the caller in. Idempotent: a retry gets the first answer. */
  checkIn: {
    request: z.strictObject({
      meetingId: Id,
      code: z.string().check(z.minLength(1), z.maxLength(64)),
      method: z.enum(['qr', 'spoken']),
      /** When the phone read the code. */
      seenAt: Millis,
      /** Sent later, because the phone was offline then. */
      late: z.boolean(),
    }),
    response: z.strictObject({ seenAt: Millis, method: CheckInMethod }),
  },
  /** The host checks somebody in by hand. */
  markPresent: {
    request: z.strictObject({ meetingId: Id, officeBearerId: Id }),
    response: z.strictObject({ seenAt: Millis }),
  },
} as const;

export const meetingDailyLimits = { meeting: 30 } as const;
