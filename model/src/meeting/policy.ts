import type { Grant } from '../register/grant.ts';
import type { Level } from '../register/level.ts';
import { covers, type Path } from '../register/path.ts';
import type { Post } from '../register/post.ts';
import { type Attendance, confirmable, lateUpload, type Meeting, type Standing } from './schema.ts';

/** Meetings of one host that have not ended. */
export const mostOpenMeetings = 20;

/** Whether a meeting expects an entry. */
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

/**
 * Whether the grantee may run a meeting: whoever may convene meetings at or above its unit. That one has convened it
 * gives nothing once the right or the post is gone.
 */
export function mayHost(grant: Grant, meeting: Pick<Meeting, 'path'>): boolean {
  return grant.rights.includes('conveneMeetings') && grant.sight === 'subtree' && covers(grant, meeting.path);
}

/** How an attendance counts. A shared number weighs more than being late: it may be another person altogether. */
export function standingOf({
  late,
  sharedNumber,
  confirmed,
}: Pick<Attendance, 'late' | 'sharedNumber' | 'confirmed'>): Standing {
  if (confirmed !== null) return 'present';
  if (sharedNumber) return 'sharedNumber';
  return late ? 'late' : 'present';
}

/** Until when the host can mark people by hand, in epoch milliseconds. */
export function marksEnd({ endsAt }: Pick<Meeting, 'endsAt'>): number {
  return endsAt.toMillis() + lateUpload;
}

/** Until when the host can confirm check-ins, in epoch milliseconds. */
export function confirmationsEnd({ endsAt }: Pick<Meeting, 'endsAt'>): number {
  return endsAt.toMillis() + confirmable;
}
