import type { Grant } from '../register/grant.ts';
import type { Level } from '../register/level.ts';
import { covers, type Path } from '../register/path.ts';
import type { Post } from '../register/post.ts';
import type { Meeting } from './schema.ts';

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

/** Whether the grantee may run a meeting: its host, or anybody who may convene meetings at or above its unit. */
export function mayHost(grant: Grant, meeting: Pick<Meeting, 'hostOfficeBearerId' | 'path'>): boolean {
  return (
    grant.officeBearerId === meeting.hostOfficeBearerId ||
    (grant.rights.includes('conveneMeetings') && grant.sight === 'subtree' && covers(grant, meeting.path))
  );
}
