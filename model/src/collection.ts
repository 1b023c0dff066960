/** Where each kind of document stands in Firestore. */
export const collections = {
  units: 'units',
  officeBearers: 'officeBearers',
  grants: 'grants',
  changeRequests: 'changeRequests',
  photos: 'photos',
  rollups: 'rollups',
  meetings: 'meetings',
  meetingKeys: 'meetingKeys',
  audit: 'audit',
} as const;

/** Subcollections: of an office-bearer, and of a meeting. */
export const subcollections = { private: 'private', attendance: 'attendance', turnout: 'turnout' } as const;

/** The one document in an office-bearer's `private`. */
export const contactId = 'contact';

export function contactPath(officeBearerId: string): string {
  return `${collections.officeBearers}/${officeBearerId}/${subcollections.private}/${contactId}`;
}

export function attendancePath(meetingId: string, officeBearerId: string): string {
  return `${collections.meetings}/${meetingId}/${subcollections.attendance}/${officeBearerId}`;
}

export function turnoutPath(meetingId: string, unitId: string): string {
  return `${collections.meetings}/${meetingId}/${subcollections.turnout}/${unitId}`;
}
