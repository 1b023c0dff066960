/**
 * Everything that a browser may write, field by field: what a schema accepts in a free field the rules
 * accept, and what it refuses they refuse; every other field has the one value that the rules ask for.
 */
import {
  Contact,
  longestJurisdiction,
  longestVillage,
  OfficeBearer,
  type posts,
  Unit,
} from '@sangathan/model';
import { newCard, newContact } from './operations/entries.ts';
import { requestShapes } from './requestShapes.ts';
import type { Shape } from './shape.ts';
import { as, editedBy, serverTime } from './support/client.ts';
import type { Probe } from './support/probe.ts';
import { cardOf, contactOf, stored, taken, unitOf } from './support/register.ts';
import { days, emails, hashes, mobiles, names, rightLists, socials, textOf } from './support/values.ts';

const district = { unitId: 'D1', post: 'president' } as const;
const uid = 'D1-president';

const cardFields = {
  name: names,
  village: textOf(longestVillage),
  jurisdiction: textOf(longestJurisdiction),
  social: socials,
  since: days,
};

/** Marks that do not name the writer, now. */
const others: Shape['refused'] = [
  ['edited', null],
  ['edited', { ...editedBy(uid), uid: 'RJ-president' }],
  ['edited', { ...editedBy(uid), officeBearerId: 'RJ-president' }],
  ['edited', { ...editedBy(uid), at: new Date(0) }],
  ['edited', { ...editedBy(uid), more: true }],
];

const newCardShape: Shape = {
  name: 'a new entry',
  about: 'officeBearers',
  uid,
  schema: OfficeBearer,
  whole: newCard(district, 'P1'),
  free: cardFields,
  refused: [
    ['personId', 'D2-president'],
    ['post', 'mla'],
    ['post', 'mp'],
    ['post', 'chair'],
    ['post', 'more'],
    ['unitId', 'P2'],
    ['unitId', 'P9'],
    ['unitId', 'nowhere'],
    ['level', 'mandal'],
    ['path', { state: 'RJ', district: 'D1', block: 'B1', mandal: 'M1', booth: 'P2' }],
    ['path', { state: 'RJ', district: 'D1' }],
    ['path', { state: 'RJ', district: 'D1', block: 'B1', mandal: 'M1', booth: 'P1', more: 'x' }],
    ['assembly', 8],
    ['assembly', null],
    ['lokSabha', 4],
    ['lokSabha', null],
    ['photo', 'a'.repeat(64)],
    ['known', { mobile: true, email: false }],
    ['known', { mobile: false, email: true }],
    ['known', { mobile: false, email: false, more: false }],
    ['evidence', 'verified'],
    ['evidence', 'approved'],
    ['evidenceAt', new Date(0)],
    ['until', '2026-01-01'],
    ['visibility', 'public'],
    ['visibility', 'hidden'],
    ['deputyRights', ['edit']],
    ['searchKeys', ['x']],
    ...others,
    ['enteredBy', null],
    ['enteredBy', 'RJ-president'],
    ['demo', true],
  ],
  isNew: true,
  write: (fields) => [{ create: `officeBearers/${taken}`, fields }],
};

/** Who is public is not the writer's choice: presidents down to the block, and nobody else. */
const visibilities: Probe[] = (
  [
    ['state', 'D1', 'president', 'public'],
    ['state', 'B1', 'president', 'public'],
    ['state', 'M1', 'president', 'members'],
    ['state', 'D1', 'treasurer', 'members'],
    ['state', 'D1', 'vicePresident', 'members'],
    ['state', 'D1', 'secretary', 'members'],
  ] satisfies [string, 'D1' | 'B1' | 'M1', (typeof posts)[number], string][]
).flatMap(([, unitId, post, right]) =>
  ['public', 'members'].map((visibility) => {
    const fields = {
      ...newCard({ unitId: 'RJ', post: 'president' }, unitId),
      ...(post === 'president' && stored({ post })),
      post,
      visibility,
    };
    return {
      about: 'officeBearers',
      name: `a new entry of ${unitId} as ${post}: visibility ${visibility}`,
      expected: visibility === right ? ('allowed' as const) : ('denied' as const),
      ask: () => as('RJ-president').tries({ create: `officeBearers/${taken}`, fields }),
    };
  }),
);

export const shapes: Shape[] = [
  {
    name: 'the name of a unit',
    about: 'units',
    uid,
    schema: Unit,
    whole: stored(unitOf('P1')),
    free: { name: names },
    refused: [
      ['level', 'mandal'],
      ['kind', 'city'],
      ['parentId', 'M2'],
      ['path', { state: 'RJ', district: 'D1', block: 'B1', mandal: 'M2', booth: 'P1' }],
      ['assembly', 8],
      ['lokSabha', 4],
      ['assemblySeats', [7]],
      ['lokSabhaSeats', [3]],
      ['opened', '2020-01-01'],
      ['closed', '2026-01-01'],
    ],
    isNew: false,
    write: (fields) => [{ update: 'units/P1', fields }],
  },
  newCardShape,
  {
    name: 'the details of an entry',
    about: 'officeBearers',
    uid,
    schema: OfficeBearer,
    whole: stored(cardOf('P1', 'president')),
    free: { ...cardFields, photo: hashes, until: days },
    refused: [
      ['personId', 'D2-president'],
      ['post', 'secretary'],
      ['unitId', 'P2'],
      ['level', 'mandal'],
      ['path', { state: 'RJ', district: 'D1', block: 'B1', mandal: 'M1', booth: 'P2' }],
      ['assembly', 8],
      ['lokSabha', 4],
      ['known', { mobile: false, email: false }],
      ['evidence', 'approved'],
      ['evidenceAt', serverTime],
      ['visibility', 'public'],
      ['deputyRights', ['edit']],
      ['searchKeys', ['x']],
      ...others,
      ['enteredBy', uid],
      ['demo', false],
    ],
    isNew: false,
    write: (fields) => [{ update: 'officeBearers/P1-president', fields }],
  },
  {
    name: 'the rights of a deputy',
    about: 'officeBearers',
    uid,
    schema: OfficeBearer,
    whole: stored(cardOf('D1', 'secretary')),
    free: { deputyRights: rightLists },
    refused: others,
    isNew: false,
    write: (fields) => [{ update: 'officeBearers/D1-secretary', fields }],
  },
  {
    name: 'a contact',
    about: 'contact',
    uid,
    schema: Contact,
    whole: contactOf('P1', 'president', uid),
    free: { mobile: mobiles, alternativeMobile: mobiles, email: emails },
    refused: [
      ...others,
      ['officeBearerId', 'P2-president'],
      ['unitId', 'P2'],
      ['path', { state: 'RJ', district: 'D1', block: 'B1', mandal: 'M1', booth: 'P2' }],
      ['path', { state: 'RJ', district: 'D2' }],
    ],
    isNew: true,
    write: (fields) => [{ set: 'officeBearers/P1-president/private/contact', fields }],
  },
  {
    name: 'a new contact',
    about: 'contact',
    uid,
    schema: Contact,
    whole: newContact(district, 'P1'),
    free: {},
    refused: [
      ...others,
      ['officeBearerId', 'P1-president'],
      ['unitId', 'P2'],
      ['path', { state: 'RJ', district: 'D1', block: 'B1', mandal: 'M1', booth: 'P2' }],
    ],
    isNew: true,
    write: (fields) => [
      { create: `officeBearers/${taken}`, fields: newCard(district, 'P1') },
      { create: `officeBearers/${taken}/private/contact`, fields },
    ],
  },
  ...requestShapes,
];

export const otherProbes: Probe[] = [...visibilities];
