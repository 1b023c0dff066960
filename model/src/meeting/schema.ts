import * as z from 'zod/mini';
import { Count, Id, line, Timestamp } from '../platform/scalar.ts';
import type { Grant } from '../register/grant.ts';
import { Level } from '../register/level.ts';
import { covers, Path } from '../register/path.ts';
import { Post } from '../register/post.ts';

/** How long one QR code is shown, in milliseconds. */
export const codeStep = 30_000;

/** How many steps after its own a QR code is still taken: a slow phone, a queue at the door. */
export const codeGrace = 2;

/** How long one spoken code lasts, in milliseconds: long enough to be said and typed. */
export const spokenStep = 5 * 60_000;

/** How early before a meeting’s beginning codes are shown and taken, in milliseconds. */
export const doorsOpen = 30 * 60_000;

/** How long after the end a phone that had no network may still send what it kept, in milliseconds. */
export const lateUpload = 48 * 60 * 60_000;

/** How far ahead a meeting may be called, in milliseconds. */
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

/** `meetings/{id}`. The key that its codes are made from is kept apart, where no client reads. */
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

/** How somebody's presence became known. */
export const checkInMethods = ['qr', 'spoken', 'hand'] as const;
export const CheckInMethod = z.enum(checkInMethods);
export type CheckInMethod = z.infer<typeof CheckInMethod>;

/** `meetings/{id}/attendance/{officeBearerId}`: one person was there, however often it was told. */
export const Attendance = z.strictObject({
  meetingId: Id,
  officeBearerId: Id,
  unitId: Id,
  level: Level,
  path: Path,
  method: CheckInMethod,
  /** When the code was seen, as the code itself proves to within one step. */
  seenAt: Timestamp,
  receivedAt: Timestamp,
  /** Sent later by a phone that had no network. */
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

/** Whether a meeting expects the holder of a post. */
export function isInvited(
  meeting: Pick<Meeting, 'unitId' | 'level' | 'audience'>,
  entry: { post: Post; level: Level; path: Path },
): boolean {
  return (
    covers(meeting, entry.path) &&
    meeting.audience.levels.includes(entry.level) &&
    meeting.audience.posts.includes(entry.post)
  );
}

/** Whether the holder may run a meeting: its host, or who calls meetings at or above its unit. */
export function mayHost(grant: Grant, meeting: Pick<Meeting, 'hostOfficeBearerId' | 'path'>): boolean {
  return (
    grant.officeBearerId === meeting.hostOfficeBearerId ||
    (grant.rights.includes('conveneMeetings') && grant.sight === 'subtree' && covers(grant, meeting.path))
  );
}

/** The public page that says when and for whom a meeting is, for whoever is given its address. */
export function invitationPath(meetingId: string): string {
  return `/directory/invitation/${meetingId}`;
}
