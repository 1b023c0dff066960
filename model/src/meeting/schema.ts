import * as z from 'zod/mini';
import { Count, Id, Timestamp } from '../platform/scalar.ts';
import { publicSentence } from '../platform/text/schema.ts';
import { Level } from '../register/level.ts';
import { Path } from '../register/path.ts';
import { Post } from '../register/post.ts';

/** How long one QR code is shown, in milliseconds. */
export const codeStep = 30_000;

/** Steps after its own in which a QR code is still accepted, for slow phones. */
export const codeGrace = 2;

/** How long one spoken code is shown, in milliseconds: long enough to say and type it. */
export const spokenStep = 5 * 60_000;

/** How long before a meeting’s start its codes are shown and accepted, in milliseconds. */
export const doorsOpen = 30 * 60_000;

/** How long after the end a late check-in of a phone that was offline is accepted, in milliseconds. */
export const lateUpload = 48 * 60 * 60_000;

/** How far ahead a meeting may be convened, in milliseconds. */
export const furthestMeeting = 366 * 24 * 60 * 60_000;

export const longestTitle = 120;

/** Longest meeting, in milliseconds. */
export const longestMeeting = 24 * 60 * 60_000;

/** Whom a meeting expects: these posts at these levels, in its unit's subtree. */
export const Audience = z.strictObject({
  levels: z.array(Level).check(z.minLength(1), z.maxLength(5)),
  posts: z.array(Post).check(z.minLength(1), z.maxLength(7)),
});
export type Audience = z.infer<typeof Audience>;

/** `meetings/{id}`. The key of its codes is a document of its own, which no client can read. */
export const Meeting = z.strictObject({
  title: publicSentence(longestTitle),
  unitId: Id,
  level: Level,
  path: Path,
  audience: Audience,
  startsAt: Timestamp,
  endsAt: Timestamp,
  hostUid: z.string(),
  hostOfficeBearerId: Id,
});
export type Meeting = z.infer<typeof Meeting>;

/** `meetingKeys/{meetingId}`: 32 random bytes in hexadecimal, for functions alone. */
export const MeetingKey = z.strictObject({ key: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

/** The method of a check-in. */
export const checkInMethods = ['qr', 'spoken', 'hand'] as const;
export const CheckInMethod = z.enum(checkInMethods);
export type CheckInMethod = z.infer<typeof CheckInMethod>;

/** `meetings/{id}/attendance/{officeBearerId}`: one check-in; a repeated one changes nothing. */
export const Attendance = z.strictObject({
  meetingId: Id,
  officeBearerId: Id,
  unitId: Id,
  level: Level,
  path: Path,
  method: CheckInMethod,
  /** When the code was seen; the code proves it to within one step. */
  seenAt: Timestamp,
  receivedAt: Timestamp,
  /** Sent later by a phone that was offline. */
  late: z.boolean(),
});
export type Attendance = z.infer<typeof Attendance>;

/** `meetings/{id}/turnout/{unitId}`: present of expected in a unit's subtree. */
export const Turnout = z.strictObject({
  meetingId: Id,
  unitId: Id,
  parentId: z.nullable(Id),
  level: Level,
  path: Path,
  present: Count,
  expected: Count,
  computedAt: Timestamp,
});
export type Turnout = z.infer<typeof Turnout>;

/** The public page that says when and for whom a meeting is, for anybody with its address. */
export function invitationPath(meetingId: string): string {
  return `/directory/invitation/${meetingId}`;
}
