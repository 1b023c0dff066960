/** The collections of Firestore. */
export const collections = {
  units: 'units',
  officeBearers: 'officeBearers',
  contactOpenings: 'contactOpenings',
  grants: 'grants',
  changeRequests: 'changeRequests',
  photos: 'photos',
  rollups: 'rollups',
  contributions: 'contributions',
  changeBatches: 'changeBatches',
  deadLetters: 'deadLetters',
  reconciliations: 'reconciliations',
  meetings: 'meetings',
  meetingKeys: 'meetingKeys',
  imports: 'imports',
  importMappings: 'importMappings',
  unitRequests: 'unitRequests',
  allowances: 'allowances',
  exports: 'exports',
  audit: 'audit',
  verificationCodes: 'verificationCodes',
} as const;

/** Subcollections: of an office-bearer, of a meeting, and of an import. */
export const subcollections = {
  private: 'private',
  attendance: 'attendance',
  turnout: 'turnout',
  turnoutContributions: 'turnoutContributions',
  chunks: 'chunks',
  payloads: 'payloads',
  rows: 'rows',
  tries: 'tries',
} as const;

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

export function importPath(importId: string): string {
  return `${collections.imports}/${importId}`;
}

export function importRowsPath(importId: string): string {
  return `${importPath(importId)}/${subcollections.rows}`;
}
