import type { Domain } from '../ui/domain.ts';
import { noteSeenCode } from './checkIn/seen.ts';
import { meetingLinks } from './links.ts';

/** Here and not in `texts.ts`, which the first page need not load. */
export const words = {
  meetings: { hi: 'बैठकें', en: 'Meetings' },
  meetingsLead: { hi: 'बैठकें और उपस्थिति', en: 'Meetings and check-in' },
} as const;

const id = ':id';
const meetings = { words: words.meetings, to: () => meetingLinks.meetings };

export const meetingDomain: Domain = {
  pages: [
    { path: meetingLinks.meetings, load: () => import('./MeetingsPage.tsx') },
    {
      path: meetingLinks.newMeeting,
      load: () => import('./convene/NewMeetingPage.tsx'),
    },
    { path: meetingLinks.meeting(id), load: () => import('./MeetingPage.tsx') },
    {
      path: meetingLinks.checkIn(id),
      load: () => import('./checkIn/CheckInPage.tsx'),
      onOpen: noteSeenCode,
    },
  ],
  menu: [{ ...meetings, order: 40 }],
  tiles: [{ ...meetings, order: 40, icon: 'meeting', lead: words.meetingsLead }],
  notice: { load: () => import('./outbox/OutboxNotice.tsx'), exceptAt: meetingLinks.checkIn('') },
  countUnsent: async () => (await import('./outbox/delivery.ts')).countUnsent(),
};
