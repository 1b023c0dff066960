/** The address of every page, so that no other file spells one. */
export const links = {
  home: '/',
  signIn: '/sign-in',
  entry: (officeBearerId: string) => `/entry/${officeBearerId}`,
  editEntry: (officeBearerId: string) => `/entry/${officeBearerId}/edit`,
  newEntry: (unitId: string, post: string) => `/unit/${unitId}/new?post=${post}`,
  unit: (unitId: string) => `/unit/${unitId}`,
  missing: (unitId: string, what: string) => `/unit/${unitId}/missing?what=${what}`,
  requests: '/requests',
  meetings: '/meetings',
  newMeeting: '/meetings/new',
  meeting: (meetingId: string) => `/meetings/${meetingId}`,
  export: (unitId: string) => `/export/${unitId}`,
  imports: '/import',
  import: (importId: string) => `/import/${importId}`,
  /** The code stands behind `#`, where no server and no log sees it. */
  checkIn: (meetingId: string, code = '') => `/check-in/${meetingId}${code && `#${code}`}`,
  /** Made by a function, not by this app. */
  directory: (language: string) => `/directory?lang=${language}`,
} as const;
