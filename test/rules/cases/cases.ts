/** What no table shows: single ways in, each tried once and named after what it would be. */
import { requestIdOf } from '@sangathan/model';
import { newCard, newContact } from '../operations/entries.ts';
import { nobodies } from '../operations/index.ts';
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

const update = (path: string, fields: Fields) => (client: Client) => client.tries({ update: path, fields });
const village = { village: 'Pushkar' };
const ownSecond = 'officeBearers/P2-secretary';

/** One person in two posts: the district's president is a booth's secretary as well. */
const ownSecondEntry: Probe[] = [
  entry('one’s own second entry, edited by oneself', 'D1-president', 'denied', update(ownSecond, village)),
  entry(
    'one’s own second entry, edited by somebody above',
    'RJ-president',
    'allowed',
    update(ownSecond, village),
  ),
  contact('one’s own second contact, written by oneself', 'D1-president', 'denied', (client) =>
    client.tries({
      set: `${ownSecond}/private/contact`,
      fields: contactOf('P2', 'secretary', 'D1-president'),
    }),
  ),
  request(
    'a request for one’s own second entry, decided by oneself',
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
    client.tries({ update: 'changeRequests/P2-secretary', fields: { state: 'withdrawn' } }),
  ),
];

/** Units’ figures, of the directory and of a meeting. */
const figures = [
  ['rollups', 'rollups'],
  ['turnout', 'meetings/state-meeting/turnout'],
] as const;

/** A grant of an MLA or MP that does not hold, and one without a seat. */
const seats: Probe[] = (['mla', 'mp'] as const).flatMap((house) => [
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
  client.tries({ create: `changeRequests/${id}`, fields: newRequest(district) });

const edges: Probe[] = Object.entries(edgeIds).map(([edge, id]) =>
  request(`a request under a ${edge} id that names no entry`, 'D1-president', 'denied', requestOfD1(id)),
);

/** A request under that number, of somebody whose requests before it are as they are. */
const numbered = (unitId: UnitId, post: 'president' | 'secretary', number: number) => (client: Client) =>
  client.tries({
    create: `changeRequests/${requestIdOf(entryId(unitId, post), number)}`,
    fields: newRequest({ unitId, post }),
  });

/** One open request for each entry, and ten in a day. */
const requestsInTurn: Probe[] = [
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
    'a second request without a first that says its state',
    'P1-president',
    'denied',
    numbered('P1', 'president', 2),
  ),
  request(
    'a second request after one in a state that is none',
    'P9-president',
    'denied',
    numbered('P9', 'president', 2),
  ),
  request('a third request without a second', 'B2-president', 'denied', numbered('B2', 'president', 3)),
  request('a request in the place of one that is withdrawn with it', 'B1-president', 'allowed', (client) =>
    client.tries(
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

const together: Probe[] = [
  unit('a booth opened without the function that counts them', 'B1-president', 'denied', (client) =>
    client.tries({ create: `units/${taken}`, fields: newUnit('M1') }),
  ),
  contact('a contact for a card that is not there', 'D1-president', 'denied', (client) =>
    client.tries({ create: `officeBearers/${taken}/private/contact`, fields: newContact(district, 'P1') }),
  ),
  contact('a contact written while its card is left', 'D1-president', 'denied', (client) =>
    client.tries(
      { update: 'officeBearers/P1-president', fields: { until: '2026-02-02' } },
      {
        set: 'officeBearers/P1-president/private/contact',
        fields: contactOf('P1', 'president', 'D1-president'),
      },
    ),
  ),
  entry(
    'a new entry written over one that is there',
    'D1-president',
    'denied',
    update('officeBearers/P1-president', newCard(district, 'P1', 'P1-president')),
  ),
  entry(
    'an entry brought back after it was left',
    'D1-president',
    'denied',
    update('officeBearers/P1-treasurer', { until: null }),
  ),
];

/** What a broken grant says of itself, proposed for itself. */
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
    client.tries({ create: `changeRequests/${requestIdOf(String(officeBearerId), 1)}`, fields }),
  );
});

const uploadsNotThere: Probe[] = [
  photo('an upload of one’s own that is not there yet', 'D1-president', 'allowed', (client) =>
    client.get('photos/not-yet'),
  ),
  ...Object.entries(nobodies).map(([who, uid]) =>
    photo(`an upload that is not there yet, by ${who}`, uid, 'denied', (client) =>
      client.get('photos/not-yet'),
    ),
  ),
];

/** What may be read one by one, asked for as a list that names it, or that selects one’s own. */
const ownInLists: Probe[] = [
  ...(
    [
      ['grants', 'grants'],
      ['photos', 'photos'],
      ['attendance', 'meetings/state-meeting/attendance'],
    ] as const
  ).map(([about, from]) =>
    probesAbout(about)(`one’s own of ${about}, listed by its id`, 'D1-secretary', 'denied', (client) =>
      client.list({ from, where: { __name__: `${from}/D1-secretary` } }),
    ),
  ),
  ...figures.map(([about, from]) =>
    probesAbout(about)(`${about} of the state above, listed by its id`, 'D1-president', 'denied', (client) =>
      client.list({ from, where: { __name__: `${from}/RJ` } }),
    ),
  ),
  photo('one’s own uploads, listed', 'D1-secretary', 'denied', (client) =>
    client.list({ from: 'photos', where: { uid: 'D1-secretary' } }),
  ),
];

const nowhere = [
  'anything/x',
  'meetingKeys/D1',
  'meetingKeys/D1/tries/D1-president',
  'units/D1/more/x',
  'officeBearers/D1-president/private/more',
  'officeBearers/D1-president/more/contact',
  'grants/RJ-president/more/x',
  'imports/D1/more/x',
];

const unknownPlaces: Probe[] = nowhere.flatMap((path) => {
  const [from, id] = [path.slice(0, path.lastIndexOf('/')), path.split('/').at(-1)];
  return [
    probesAbout('elsewhere')(`get ${path}`, 'RJ-president', 'denied', (client) => client.get(path)),
    probesAbout('elsewhere')(`list ${from}`, 'RJ-president', 'denied', (client) =>
      client.list({ from, where: {} }),
    ),
    probesAbout('elsewhere')(`write ${from}/${id}`, 'RJ-president', 'denied', (client) =>
      client.tries({ set: path, fields: { x: 1 } }),
    ),
  ];
});

export const cases: Probe[] = [
  ...ownSecondEntry,
  ...deputyCases,
  ...attackCases,
  ...seats,
  ...edges,
  ...requestsInTurn,
  ...together,
  ...brokenProposals,
  ...uploadsNotThere,
  ...ownInLists,
  ...unknownPlaces,
  ...importCases,
];
