/** The addresses of this domain's pages. */
export const meetingLinks = {
  meetings: '/meetings',
  newMeeting: '/meetings/new',
  meeting: (meetingId: string) => `/meetings/${meetingId}`,
  /** The code stands behind `#`, where no server and no log sees it. */
  checkIn: (meetingId: string, code = '') => `/check-in/${meetingId}${code && `#${code}`}`,
} as const;
