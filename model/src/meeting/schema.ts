import * as z from 'zod/mini';
import { Count, Id, line, Timestamp } from '../platform/scalar.ts';
import { Level } from '../register/level.ts';
import { Path } from '../register/path.ts';
import { Post } from '../register/post.ts';

/** How long one QR code is shown, in milliseconds. */
export const codeStep = 30_000;

/** Steps after its own in which a QR code is still accepted, for slow phones. */
export const codeGrace = 2;

/** How long before it is shown a code is accepted, in milliseconds: so far may clocks differ. */
export const codeEarly = 5000;

/** How long one spoken code is shown, in milliseconds: long enough to say and type it. */
export const spokenStep = 5 * 60_000;

/** How long before a meeting’s start its codes are shown and accepted, in milliseconds. */
export const doorsOpen = 30 * 60_000;

/** How long after the end a late check-in is accepted, and one by hand, in milliseconds. */
export const lateUpload = 48 * 60 * 60_000;

/** How long after the end the host can confirm a check-in, in milliseconds: a day more than one can arrive. */
export const confirmable = lateUpload + 24 * 60 * 60_000;

/** Most check-ins that a host confirms at once. */
export const mostConfirmed = 50;

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
  title: line(longestTitle).check(z.minLength(1)),
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

/**
 * `meetingKeys/{meetingId}/numbers/{keyed hash}`: which entry a mobile has checked in first, for functions alone. The
 * hash is keyed with the meeting's own key, so that nobody learns a number from it or finds it in another meeting.
 */
export const CheckedInNumber = z.strictObject({ officeBearerId: Id, expiresAt: Timestamp });
export type CheckedInNumber = z.infer<typeof CheckedInNumber>;

/** Who has confirmed a check-in that waited for the host, and when. */
export const Confirmation = z.strictObject({ uid: z.string(), officeBearerId: Id, at: Timestamp });
export type Confirmation = z.infer<typeof Confirmation>;

/** `meetings/{id}/attendance/{officeBearerId}`: one check-in; a repeated one changes nothing. */
export const Attendance = z.strictObject({
  meetingId: Id,
  officeBearerId: Id,
  unitId: Id,
  level: Level,
  path: Path,
  post: Post,
  /** The number of an MLA's or MP's seat. */
  seat: z.nullable(Count),
  method: CheckInMethod,
  /** When the code was seen; the code proves it to within one step. */
  seenAt: Timestamp,
  receivedAt: Timestamp,
  /** Received when its code was no longer accepted, as from a phone that was offline. */
  late: z.boolean(),
  /** Another entry had checked in with the same mobile before. */
  sharedNumber: z.boolean(),
  /** Null until the host has confirmed what waits for it, and where nothing waits. */
  confirmed: z.nullable(Confirmation),
});
export type Attendance = z.infer<typeof Attendance>;

/** How an attendance counts: as present, or apart until the host confirms it. */
export const standings = ['present', 'late', 'sharedNumber'] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

/**
 * `meetings/{id}/turnout/{unitId}`: present of expected in a unit's subtree. A seat counts once, in its best standing,
 * however many holders check in.
 */
export const Turnout = z.strictObject({
  meetingId: Id,
  unitId: Id,
  parentId: z.nullable(Id),
  level: Level,
  path: Path,
  present: Count,
  /** Seats of which nobody is present but somebody's late check-in waits for the host. */
  late: Count,
  /** Likewise, where the number had checked in for another entry. */
  sharedNumber: Count,
  expected: Count,
  computedAt: Timestamp,
});
export type Turnout = z.infer<typeof Turnout>;

/** The public page that says when and for whom a meeting is, for anybody with its address. */
export function invitationPath(meetingId: string): string {
  return `/directory/invitation/${meetingId}`;
}
