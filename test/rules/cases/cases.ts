/** Single cases that the table does not show. */
import { requestIdOf } from '@sangathan/model';
import { newCard, newContact } from '../operations/entries.ts';
import { ungranted } from '../operations/index.ts';
import { approvedBy, newRequest } from '../operations/requests.ts';
import { newUnit } from '../operations/units.ts';
import { type Client, type Fields, serverTime } from '../support/client.ts';
import { type Probe, probesAbout } from '../support/probe.ts';
import {
  brokenGrants,
  contactOf,
  edgeIds,
  entryId,
  firstRequests,
  manyRequests,
  renamedUnits,
  requestOf,
  taken,
  type UnitId,
  wrongRequestIds,
} from '../support/register.ts';
import { attackCases } from './attackCases.ts';
import { deputyCases } from './deputyCases.ts';
import { importCases } from './importCases.ts';

const district = { unitId: 'D1', post: 'president' } as const;

const entry = probesAbout('officeBearers');
const contact = probesAbout('contact');
const unit = probesAbout('units');
const request = probesAbout('changeRequests');
const photo = probesAbout('photos');

const update = (path: string, fields: Fields) => (client: Client) => client.trial({ update: path, fields });
const village = { village: 'Pushkar' };
const ownSecond = 'officeBearers/P2-secretary';

/** One person in two posts: the district's president is a booth's secretary as well. */
const ownSecondEntry: Probe[] = [
  entry(
    'the actor’s second entry, edited by the actor',
    'D1-president',
    'denied',
    update(ownSecond, village),
  ),
  entry(
    'the actor’s second entry, edited by somebody above',
    'RJ-president',
    'allowed',
    update(ownSecond, village),
  ),
  contact(
    'the contact of the actor’s second entry, written by the actor',
    'D1-president',
    'denied',
    (client) =>
      client.trial({
        set: `${ownSecond}/private/contact`,
        fields: contactOf('P2', 'secretary', 'D1-president'),
      }),
  ),
  request(
    'a request for the actor’s second entry, decided by the actor',
    'D1-president',
    'denied',
    update('changeRequests/P2-secretary', approvedBy('D1-president', 'D1-president')),
  ),
  request(
    'a request for that entry, decided by somebody above',
    'RJ-president',
    'allowed',
    update('changeRequests/P2-secretary', approvedBy('RJ-president', 'RJ-president')),
  ),
  request('a request withdrawn from another post', 'D1-president', 'denied', (client) =>
    client.trial({ update: 'changeRequests/P2-secretary', fields: { state: 'withdrawn' } }),
  ),
];

/** Figures of units, in the register and at a meeting. */
const figures = [
  ['rollups', 'rollups'],
  ['turnout', 'meetings/state-meeting/turnout'],
] as const;

/** Grants of an MLA or MP with an inconsistent path, and without a seat. */
const seatCases: Probe[] = (['mla', 'mp'] as const).flatMap((house) => [
  unit(
    `a unit of the seat, under a grant of an ${house} that leads elsewhere`,
    `${house}-elsewhere`,
    'denied',
    (client) => client.get('units/P1'),
  ),
  unit(
    `a unit without a seat, under a grant of an ${house} without one`,
    `${house}-without-seat`,
    'denied',
    (client) => client.get('units/D2'),
  ),
  entry(
    `a card of the seat, under a grant of an ${house} that leads elsewhere`,
    `${house}-elsewhere`,
    'denied',
    (client) => client.get('officeBearers/P1-president'),
  ),
  entry(
    `a card without a seat, under a grant of an ${house} without one`,
    `${house}-without-seat`,
    'denied',
    (client) => client.get('officeBearers/D2-president'),
  ),
  ...figures.map(([about, from]) =>
    probesAbout(about)(`all ${about} of an ${house}’s district`, `D1-${house}`, 'denied', (client) =>
      client.list({ from, where: { 'path.district': 'D1' } }),
    ),
  ),
]);

const requestOfD1 = (id: string) => (client: Client) =>
  client.trial({ create: `changeRequests/${id}`, fields: newRequest(district) });

const edgeIdCases: Probe[] = Object.entries(edgeIds).map(([edge, id]) =>
  request(`a request under a ${edge} id that is not an entry’s`, 'D1-president', 'denied', requestOfD1(id)),
);

/** A request with that running number, after the stored ones of that entry. */
const numbered = (unitId: UnitId, post: 'president' | 'secretary', number: number) => (client: Client) =>
  client.trial({
    create: `changeRequests/${requestIdOf(entryId(unitId, post), number)}`,
    fields: newRequest({ unitId, post }),
  });

/** One open request for each entry, and ten in a day. */
const numberedRequests: Probe[] = [
  ...wrongRequestIds.map((id) =>
    request(`a request under the id ${id}`, 'D1-president', 'denied', requestOfD1(id)),
  ),
  request('a first request', 'D1-president', 'allowed', requestOfD1('D1-president.1')),
  ...Object.entries(firstRequests).map(([state, unitId]) => {
    const isOpen = state === 'pending' || state === 'approved';
    const expected = isOpen ? 'denied' : 'allowed';
    const uid = entryId(unitId, 'president');
    return request(
      `a second request after one that is ${state}`,
      uid,
      expected,
      numbered(unitId, 'president', 2),
    );
  }),
  request(
    'a second request after a first without a state',
    'P1-president',
    'denied',
    numbered('P1', 'president', 2),
  ),
  request(
    'a second request after one in an unknown state',
    'P9-president',
    'denied',
    numbered('P9', 'president', 2),
  ),
  request('a third request without a second', 'B2-president', 'denied', numbered('B2', 'president', 3)),
  request(
    'a request written together with the withdrawal of the previous one',
    'B1-president',
    'allowed',
    (client) =>
      client.trial(
        { update: 'changeRequests/B1-president.1', fields: { state: 'withdrawn' } },
        { create: 'changeRequests/B1-president.2', fields: newRequest({ unitId: 'B1', post: 'president' }) },
      ),
  ),
  ...Object.entries(manyRequests).flatMap(([id, hours]) => {
    const unitId = id.slice(0, 2) as UnitId;
    const eleventh = hours > 24 ? 'allowed' : 'denied';
    const as = (number: number) => numbered(unitId, 'secretary', number);
    return [
      request(`a tenth request, ${hours} hours after the first`, id, 'allowed', as(10)),
      request(`an eleventh request, ${hours} hours after the first`, id, eleventh, as(11)),
      request('a twelfth request, an hour after the second', id, 'denied', as(12)),
    ];
  }),
];

const combinedWrites: Probe[] = [
  unit('a booth opened directly, without the function', 'B1-president', 'denied', (client) =>
    client.trial({ create: `units/${taken}`, fields: newUnit('M1') }),
  ),
  contact('a contact for a card that does not exist', 'D1-president', 'denied', (client) =>
    client.trial({ create: `officeBearers/${taken}/private/contact`, fields: newContact(district, 'P1') }),
  ),
  contact('a contact written together with the end of its term', 'D1-president', 'denied', (client) =>
    client.trial(
      { update: 'officeBearers/P1-president', fields: { until: '2026-02-02' } },
      {
        set: 'officeBearers/P1-president/private/contact',
        fields: contactOf('P1', 'president', 'D1-president'),
      },
    ),
  ),
  entry(
    'a new entry that overwrites an existing one',
    'D1-president',
    'denied',
    update('officeBearers/P1-president', newCard(district, 'P1', 'P1-president')),
  ),
  entry(
    'an end of a term taken back',
    'D1-president',
    'denied',
    update('officeBearers/P1-treasurer', { until: null }),
  ),
];

/** Requests whose fields equal those of a broken grant. */
const brokenProposals: Probe[] = Object.entries(brokenGrants).map(([name, grant]) => {
  const { officeBearerId, personId = null, post = null, unitId = null, level = null, path = null } = grant;
  const own: Fields = { officeBearerId: officeBearerId ?? null, personId, post, unitId, level, path };
  const fields: Fields = {
    ...requestOf('D1', 'president'),
    ...own,
    proposerUid: name,
    createdAt: serverTime,
  };
  return request(`a proposal under a grant with ${name}`, name, 'denied', (client) =>
    client.trial({ create: `changeRequests/${requestIdOf(String(officeBearerId), 1)}`, fields }),
  );
});

const missingUploads: Probe[] = [
  photo('an upload that does not exist yet', 'D1-president', 'allowed', (client) =>
    client.get('photos/not-yet'),
  ),
  ...Object.entries(ungranted).map(([who, uid]) =>
    photo(`an upload that does not exist yet, by ${who}`, uid, 'denied', (client) =>
      client.get('photos/not-yet'),
    ),
  ),
];

/** Documents that may only be read one by one, listed by id or by owner. */
const ownListCases: Probe[] = [
  ...(
    [
      ['grants', 'grants'],
      ['photos', 'photos'],
      ['attendance', 'meetings/state-meeting/attendance'],
    ] as const
  ).map(([about, from]) =>
    probesAbout(about)(
      `the actor’s own document in ${about}, listed by its id`,
      'D1-secretary',
      'denied',
      (client) => client.list({ from, where: { __name__: `${from}/D1-secretary` } }),
    ),
  ),
  ...figures.map(([about, from]) =>
    probesAbout(about)(`${about} of the state above, listed by its id`, 'D1-president', 'denied', (client) =>
      client.list({ from, where: { __name__: `${from}/RJ` } }),
    ),
  ),
  photo('the actor’s own uploads, listed', 'D1-secretary', 'denied', (client) =>
    client.list({ from: 'photos', where: { uid: 'D1-secretary' } }),
  ),
];

const unknownPaths = [
  'anything/x',
  'meetingKeys/D1',
  'meetingKeys/D1/tries/D1-president',
  'units/D1/more/x',
  'officeBearers/D1-president/private/more',
  'officeBearers/D1-president/more/contact',
  'grants/RJ-president/more/x',
  'imports/D1/more/x',
];

const unknownPathCases: Probe[] = unknownPaths.flatMap((path) => {
  const [from, id] = [path.slice(0, path.lastIndexOf('/')), path.split('/').at(-1)];
  return [
    probesAbout('elsewhere')(`get ${path}`, 'RJ-president', 'denied', (client) => client.get(path)),
    probesAbout('elsewhere')(`list ${from}`, 'RJ-president', 'denied', (client) =>
      client.list({ from, where: {} }),
    ),
    probesAbout('elsewhere')(`write ${from}/${id}`, 'RJ-president', 'denied', (client) =>
      client.trial({ set: path, fields: { x: 1 } }),
    ),
  ];
});

/** A name once in an hour. */
const renames: Probe[] = Object.entries(renamedUnits).map(([id, minutes]) =>
  unit(
    `a new name, ${minutes} minutes after the last`,
    'D1-president',
    minutes > 60 ? 'allowed' : 'denied',
    update(`units/${id}`, { name: { hi: 'नया', en: 'New' } }),
  ),
);

/** What the public sees of an entry, each with a value, and what only members do. */
const shownFields: Fields = {
  name: { hi: 'नया', en: 'New' },
  village: 'Pushkar',
  jurisdiction: 'Ward 7',
  social: { facebook: null, x: 'https://x.com/new', instagram: null, youtube: null },
  photo: 'b'.repeat(64),
};

const publicDetails: Probe[] = [
  ...Object.entries(shownFields).flatMap(([field, value]) =>
    (['D1-president', 'editor'] as const).map((uid) =>
      entry(
        `a new ${field} of an entry that the public sees, by ${uid}`,
        uid,
        uid === 'editor' ? 'denied' : 'allowed',
        update('officeBearers/public-secretary', { [field]: value }),
      ),
    ),
  ),
  entry(
    'a new day of an entry that the public sees, by a deputy who may only edit',
    'editor',
    'allowed',
    update('officeBearers/public-secretary', { since: '2026-02-02' }),
  ),
];

export const cases: Probe[] = [
  ...publicDetails,
  ...renames,
  ...ownSecondEntry,
  ...deputyCases,
  ...attackCases,
  ...seatCases,
  ...edgeIdCases,
  ...numberedRequests,
  ...combinedWrites,
  ...brokenProposals,
  ...missingUploads,
  ...ownListCases,
  ...unknownPathCases,
  ...importCases,
];
