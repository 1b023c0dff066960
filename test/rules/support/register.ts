import {
  type Grant,
  grantFrom,
  type Level,
  type OfficeBearer,
  type Path,
  type Post,
  parentIdOn,
  pathUnder,
  type RequestState,
  requestIdOf,
  reservedIds,
  rights,
} from '@sangathan/model';
import { anOfficeBearer, at, aUnit } from '../../../functions/src/fixture.ts';
import { editedBy, type Fields, mobileOf, type Value, type Write } from './client.ts';

/** A small register: RJ with districts D1 and D2, and one branch of each down to its booths. */
interface Place {
  level: Level;
  parent: string | null;
  assembly?: number;
  lokSabha?: number;
  closed?: string;
}

const first = { assembly: 7, lokSabha: 3 };

export const places = {
  RJ: { level: 'state', parent: null },
  D1: { level: 'district', parent: 'RJ' },
  D2: { level: 'district', parent: 'RJ' },
  B1: { level: 'block', parent: 'D1', ...first },
  B2: { level: 'block', parent: 'D1', ...first },
  B8: { level: 'block', parent: 'D1', assembly: 8, lokSabha: 3 },
  B9: { level: 'block', parent: 'D2', assembly: 9, lokSabha: 4 },
  M1: { level: 'mandal', parent: 'B1', ...first },
  M2: { level: 'mandal', parent: 'B1', ...first },
  M3: { level: 'mandal', parent: 'B1', ...first, closed: '2026-06-30' },
  M9: { level: 'mandal', parent: 'B9', assembly: 9, lokSabha: 4 },
  P1: { level: 'booth', parent: 'M1', ...first },
  P2: { level: 'booth', parent: 'M1', ...first },
  P3: { level: 'booth', parent: 'M1', ...first, closed: '2026-06-30' },
  P9: { level: 'booth', parent: 'M9', assembly: 9, lokSabha: 4 },
} as const satisfies Record<string, Place>;
export type UnitId = keyof typeof places;
export const unitIds = Object.keys(places) as UnitId[];

export function pathOf(unitId: UnitId): Path {
  const { level, parent } = places[unitId];
  return parent === null ? { state: unitId } : pathUnder(pathOf(parent), level, unitId);
}

export const placeOf = (unitId: UnitId): Place => places[unitId];

export function unitOf(unitId: UnitId) {
  const { level, assembly = null, lokSabha = null, closed = null } = placeOf(unitId);
  const path = pathOf(unitId);
  return aUnit({ level, kind: level, path, parentId: parentIdOn(path), assembly, lokSabha, closed });
}

/** The id of the entry of a post in a unit; there is at most one. */
export const entryId = (unitId: UnitId, post: Post) => `${unitId}-${post}`;

/** Posts that have a holder in every unit, and further ones. */
const postsEverywhere: readonly Post[] = ['president', 'secretary'];
const furtherPosts: Partial<Record<UnitId, readonly Post[]>> = {
  D1: ['treasurer', 'vicePresident', 'generalSecretary', 'mla', 'mp'],
  P1: ['treasurer'],
};

export function postsIn(unitId: UnitId): readonly Post[] {
  return [...postsEverywhere, ...(furtherPosts[unitId] ?? [])];
}

/** Whether the holder has left: the treasurer of P1. */
const hasLeft = (unitId: UnitId, post: Post) => unitId === 'P1' && post === 'treasurer';

/** The president of D1 is the secretary of P2 as well. */
const personOf = (unitId: UnitId, post: Post) =>
  `p-${unitId === 'P2' && post === 'secretary' ? entryId('D1', 'president') : entryId(unitId, post)}`;

/** The vice-president of D1 is its president's deputy for editing and approving. */
export function cardOf(unitId: UnitId, post: Post): OfficeBearer {
  const { level, assembly = null, lokSabha = null } = placeOf(unitId);
  return anOfficeBearer({
    personId: personOf(unitId, post),
    post,
    unitId,
    level,
    path: pathOf(unitId),
    assembly: post === 'mla' ? 7 : assembly,
    lokSabha: post === 'mp' ? 3 : lokSabha,
    deputyRights: post === 'vicePresident' ? ['edit', 'approve'] : [],
    until: hasLeft(unitId, post) ? '2026-06-30' : null,
    evidenceAt: at(0),
  });
}

export function grantOf(unitId: UnitId, post: Post): Grant {
  const id = entryId(unitId, post);
  const grant = grantFrom(id, cardOf(unitId, post), mobileOf(id));
  if (!grant) throw new Error(`${id} has no grant`);
  return grant;
}

/** A document with its timestamps as dates, as the test client takes it. */
export function stored(document: object): Fields {
  const convert = (value: unknown): Value => {
    if (typeof (value as { toMillis?: unknown } | null)?.toMillis === 'function') {
      return new Date((value as { toMillis(): number }).toMillis());
    }
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value === 'object' && value !== null && !(value instanceof Date)) return stored(value);
    return value as Value;
  };
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, convert(value)]));
}

/** Entries without a mobile: the president of P2, and D1's MLA and MP. */
const withoutMobile: readonly string[] = ['P2-president', 'D1-mla', 'D1-mp'];

/** The mobile in an entry. That of the general secretary of D1, another person, is its president's too. */
function mobileIn(officeBearerId: string): string | null {
  if (withoutMobile.includes(officeBearerId)) return null;
  return mobileOf(officeBearerId === 'D1-generalSecretary' ? 'D1-president' : officeBearerId);
}

/** The contact of an entry, written by functions or by `editor`. */
export function contactOf(unitId: UnitId, post: Post, editor: string | null = null): Fields {
  return {
    officeBearerId: entryId(unitId, post),
    unitId,
    path: stored(pathOf(unitId)),
    mobile: mobileIn(entryId(unitId, post)),
    alternativeMobile: null,
    email: null,
    edited: editor === null ? null : editedBy(editor),
  };
}

export function requestOf(unitId: UnitId, post: Post, changes: Fields = {}): Fields {
  const { personId, level, path } = cardOf(unitId, post);
  return {
    officeBearerId: entryId(unitId, post),
    personId,
    post,
    unitId,
    level,
    path: stored(path),
    proposerUid: entryId(unitId, post),
    proposedBy: null,
    patch: { village: { from: 'Ajaysar', to: 'Pushkar' } },
    state: 'pending',
    createdAt: new Date(1000),
    decision: null,
    finishedAt: null,
    overtaken: null,
    ...changes,
  };
}

function placed(unitId: UnitId): Fields {
  const { level, parent } = placeOf(unitId);
  return { unitId, level, parentId: parent, path: stored(pathOf(unitId)) };
}

function entryWrites(unitId: UnitId, post: Post): Write[] {
  const id = entryId(unitId, post);
  return [
    { set: `officeBearers/${id}`, fields: stored(cardOf(unitId, post)) },
    { set: `officeBearers/${id}/private/contact`, fields: contactOf(unitId, post) },
    { set: `contactOpenings/${id}`, fields: { officeBearerId: id } },
    { set: `changeRequests/${id}`, fields: requestOf(unitId, post) },
    { set: `changeRequests/decided-${id}`, fields: requestOf(unitId, post, { state: 'rejected' }) },
    { set: `changeRequests/${requestIdOf(id, 1)}`, fields: {} },
    { set: `meetings/state-meeting/attendance/${id}`, fields: { officeBearerId: id, ...placed(unitId) } },
    ...(hasLeft(unitId, post) ? [] : [{ set: `grants/${id}`, fields: stored(grantOf(unitId, post)) }]),
    { set: `photos/${id}`, fields: { uid: id, officeBearerId: id, state: 'ready' } },
    { set: `meetingKeys/${id}`, fields: { key: 'a'.repeat(64) } },
  ];
}

export function unitWrites(unitId: UnitId): Write[] {
  return [
    { set: `units/${unitId}`, fields: stored(unitOf(unitId)) },
    { set: `rollups/${unitId}`, fields: placed(unitId) },
    { set: `meetings/${unitId}`, fields: placed(unitId) },
    { set: `meetings/state-meeting/turnout/${unitId}`, fields: placed(unitId) },
    { set: `audit/${unitId}`, fields: placed(unitId) },
    { set: `unitRequests/${unitId}`, fields: placed(unitId) },
    ...postsIn(unitId).flatMap((post) => entryWrites(unitId, post)),
  ];
}

const broken: Record<string, Fields> = {
  'unknown level': {
    ...stored(grantOf('D1', 'president')),
    level: 'more',
    path: { state: 'RJ', more: 'D1' },
  },
  'path to another unit': { ...stored(grantOf('D1', 'president')), path: { state: 'RJ', district: 'D2' } },
  'path without its level': { ...stored(grantOf('D1', 'president')), path: { state: 'RJ' } },
  'path that is no map': { ...stored(grantOf('D1', 'president')), path: 'RJ/D1' },
  'no rights and no place': { officeBearerId: 'D1-president' },
};

/** Grants with the mobile of each account. */
const withOwnMobile = (grants: Record<string, Fields>): Record<string, Fields> =>
  Object.fromEntries(
    Object.entries(grants).map(([uid, grant]) => [uid, { ...grant, mobile: mobileOf(uid) }]),
  );

/** Inconsistent grants, which must allow nothing, by uid. */
export const brokenGrants = withOwnMobile(broken);

/** Deputies of the state's president, each with every right but one. */
const almostPresidents = Object.fromEntries(
  rights.map((right) => [
    `without-${right}`,
    {
      ...stored(grantOf('RJ', 'secretary')),
      officeBearerId: `without-${right}`,
      rights: rights.filter((one) => one !== right),
    },
  ]),
);

const odd: Record<string, Fields> = {
  'mla-elsewhere': { ...stored(grantOf('D1', 'mla')), path: { state: 'RJ', district: 'D2' } },
  'mp-elsewhere': { ...stored(grantOf('D1', 'mp')), path: { state: 'RJ', district: 'D2' } },
  'mla-without-seat': { ...stored(grantOf('D1', 'mla')), assembly: null },
  'mp-without-seat': { ...stored(grantOf('D1', 'mp')), lokSabha: null },
  editor: { ...stored(grantOf('D1', 'secretary')), officeBearerId: 'editor', rights: ['edit'] },
  approver: { ...stored(grantOf('D1', 'secretary')), rights: ['approve'] },
  'mla-with-rights': {
    ...stored(grantOf('D1', 'mla')),
    rights: ['edit', 'approve', 'conveneMeetings', 'import', 'contacts'],
  },
  ...almostPresidents,
  'weak-president': {
    ...stored(grantOf('D1', 'president')),
    officeBearerId: 'weak-president',
    rights: ['edit'],
  },
  reader: { ...stored(grantOf('D1', 'secretary')), officeBearerId: 'reader', rights: ['contacts'] },
  importer: { ...stored(grantOf('D1', 'secretary')), officeBearerId: 'importer', rights: ['import'] },
};

/** An account that has moved to another number since its grant was given. */
const moved = { ...stored(grantOf('D1', 'president')), officeBearerId: 'moved' };

/** Grants for one case each, by uid. */
export const oddGrants: Record<string, Fields> = { ...withOwnMobile(odd), moved };

/** Requests for one case each, by id. */
export const oddRequests: Write[] = [
  {
    set: 'changeRequests/deciders-number',
    fields: requestOf('P1', 'secretary', { patch: { mobile: { from: null, to: mobileOf('D1-president') } } }),
  },
  {
    set: 'changeRequests/mla-number',
    fields: requestOf('D1', 'mla', { patch: { mobile: { from: null, to: '+916000000002' } } }),
  },
  {
    set: 'changeRequests/mp-number',
    fields: requestOf('D1', 'mp', { patch: { mobile: { from: null, to: '+916000000002' } } }),
  },
  {
    set: 'changeRequests/deciders-proposal',
    fields: requestOf('P1', 'secretary', { proposerUid: 'D1-president' }),
  },
];

/** The id under which trials create: it exists, so that the trial fails after the rules have allowed it. */
export const taken = 'taken';

/** The shortest and the longest id, and invalid ones: too long, with an invalid character, reserved. */
export const edgeIds: Record<string, string> = {
  short: 't',
  long: 't'.repeat(64),
  tooLong: 't'.repeat(65),
  odd: 'taken!',
  word: 'more',
  ...Object.fromEntries(reservedIds.map((id) => [`reserved ${id}`, id])),
};

/** Invalid ids of requests, and another entry's. */
export const wrongRequestIds = [
  taken,
  'D1-president',
  'D1-president.0',
  'D1-president.01',
  'D1-president.1x',
  'D1-president.1.1',
  'D1-president.x',
  'D1-president.',
  'P1-president.1',
  ...reservedIds,
] as const;

export const takenWrites: Write[] = [
  ...[taken, ...Object.values(edgeIds)].flatMap((id) => [
    `units/${id}`,
    `officeBearers/${id}`,
    `officeBearers/${id}/private/contact`,
  ]),
  // 'D1-president' exists as a request already.
  ...wrongRequestIds.filter((id) => id !== 'D1-president').map((id) => `changeRequests/${id}`),
].map((path) => ({ set: path, fields: {} }));

/** People with a first request, by its state; the second exists, for trials to find it taken. */
export const firstRequests = {
  pending: 'B1',
  approved: 'M1',
  rejected: 'M2',
  withdrawn: 'D2',
  applied: 'B2',
  conflict: 'B9',
} as const satisfies Record<RequestState, UnitId>;

/** People with twelve settled requests: the first was sent that many hours ago, the others an hour ago. */
export const manyRequests = { 'RJ-secretary': 23, 'D2-secretary': 25 } as const;

const hour = 60 * 60_000;

/** An entry that the public sees, with its contact. */
export const publicEntry: Write[] = [
  {
    set: 'officeBearers/public-secretary',
    fields: { ...stored(cardOf('P1', 'secretary')), personId: 'p-public', visibility: 'public' },
  },
  {
    set: 'officeBearers/public-secretary/private/contact',
    fields: { ...contactOf('P1', 'secretary'), officeBearerId: 'public-secretary' },
  },
];

/** Booths by id that were renamed so many minutes before the tests begin, which may take some. */
export const renamedUnits = { 'renamed-30': 30, 'renamed-61': 61 } as const;

export function renamedWrites(): Write[] {
  return Object.entries(renamedUnits).map(([id, minutes]) => {
    const by = { uid: 'RJ-president', officeBearerId: 'RJ-president' };
    const edited = { ...by, at: new Date(Date.now() - minutes * 60_000) };
    return { set: `units/${id}`, fields: { ...stored(unitOf('P1')), edited } };
  });
}

/** Requests under running numbers: see `firstRequests` and `manyRequests`. */
export function numberedWrites(): Write[] {
  const firsts = Object.entries(firstRequests).flatMap(([state, unitId]) => {
    const id = entryId(unitId, 'president');
    return [
      { set: `changeRequests/${requestIdOf(id, 1)}`, fields: requestOf(unitId, 'president', { state }) },
      { set: `changeRequests/${requestIdOf(id, 2)}`, fields: {} },
    ];
  });
  const many = Object.entries(manyRequests).flatMap(([id, hours]) =>
    Array.from({ length: 12 }, (_, index) => {
      const createdAt = new Date(Date.now() - (index === 0 ? hours : 1) * hour);
      const fields = requestOf(id.slice(0, 2) as UnitId, 'secretary', { state: 'applied', createdAt });
      return { set: `changeRequests/${requestIdOf(id, index + 1)}`, fields };
    }),
  );
  const unknown = entryId('P9', 'president');
  return [
    ...firsts,
    ...many,
    {
      set: `changeRequests/${requestIdOf(unknown, 1)}`,
      fields: requestOf('P9', 'president', { state: 'more' }),
    },
    { set: `changeRequests/${requestIdOf(unknown, 2)}`, fields: {} },
  ];
}

/** A second document in an entry's `private`, which functions never write: too wide rules would allow to read it. */
export const besideContact: Write = {
  set: 'officeBearers/D1-president/private/more',
  fields: contactOf('D1', 'president'),
};

/** The photo that every entry shows. */
export const photoHash = 'a'.repeat(64);
