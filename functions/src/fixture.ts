import type { ChangeRequest, Contact, OfficeBearer, Timestamp, Unit } from '@sangathan/model';

/** A Firestore timestamp from epoch milliseconds. */
export function at(millis: number): Timestamp {
  return { seconds: Math.floor(millis / 1000), nanoseconds: (millis % 1000) * 1e6, toMillis: () => millis };
}

const mandalPath = { state: 'RJ', district: 'RJ-D01', block: 'RJ-B001', mandal: 'RJ-M0001' };
const boothPath = { ...mandalPath, booth: 'RJ-P00001' };

export function aUnit(changes: Partial<Unit> = {}): Unit {
  return {
    level: 'booth',
    kind: 'booth',
    name: { hi: 'बूथ 1', en: 'Booth 1' },
    parentId: 'RJ-M0001',
    path: boothPath,
    assembly: 1,
    lokSabha: 1,
    assemblySeats: [],
    lokSabhaSeats: [],
    opened: '2026-01-01',
    closed: null,
    edited: null,
    ...changes,
  };
}

export function anOfficeBearer(changes: Partial<OfficeBearer> = {}): OfficeBearer {
  return {
    personId: 'person',
    post: 'president',
    unitId: 'RJ-P00001',
    level: 'booth',
    path: boothPath,
    assembly: 1,
    lokSabha: 1,
    name: { hi: 'रमेश मीणा', en: 'Ramesh Meena' },
    village: 'Ajaysar',
    jurisdiction: null,
    social: { facebook: null, x: null, instagram: null, youtube: null },
    photo: null,
    known: { mobile: true, email: false },
    evidence: 'collected',
    evidenceAt: at(0),
    since: '2026-01-01',
    until: null,
    visibility: 'members',
    deputyRights: [],
    searchKeys: [],
    enteredBy: null,
    edited: null,
    demo: true,
    ...changes,
  };
}

export function aContact(changes: Partial<Contact> = {}): Contact {
  return {
    officeBearerId: 'bearer',
    unitId: 'RJ-P00001',
    path: boothPath,
    mobile: '+916000000001',
    alternativeMobile: null,
    email: null,
    edited: null,
    ...changes,
  };
}

export function aRequest(changes: Partial<ChangeRequest> = {}): ChangeRequest {
  return {
    officeBearerId: 'bearer',
    personId: 'person',
    post: 'president',
    unitId: 'RJ-P00001',
    level: 'booth',
    path: boothPath,
    proposerUid: 'uid',
    proposedBy: null,
    patch: { village: { from: 'Ajaysar', to: 'Pushkar' } },
    state: 'approved',
    createdAt: at(1000),
    decision: { by: { uid: 'president', officeBearerId: 'district-president' }, at: at(2000), reason: '' },
    finishedAt: null,
    overtaken: null,
    ...changes,
  };
}
