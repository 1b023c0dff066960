/** What deputies may do: they have only the rights that they were given, and can pass none on. */
import { rights, rightsOf } from '@sangathan/model';
import { approvedBy } from '../operations/requests.ts';
import { newUnit } from '../operations/units.ts';
import type { Client, Fields } from '../support/client.ts';
import { type Probe, probesAbout } from '../support/probe.ts';
import { contactOf, placeOf, taken } from '../support/register.ts';

const entry = probesAbout('officeBearers');
const contact = probesAbout('contact');
const openings = probesAbout('contactOpenings');
const unit = probesAbout('units');
const request = probesAbout('changeRequests');

const update = (path: string, fields: Fields) => (client: Client) => client.trial({ update: path, fields });
const village = { village: 'Pushkar' };

const named: Probe[] = [
  entry(
    'an MLA named as deputy',
    'D1-president',
    'denied',
    update('officeBearers/D1-mla', { deputyRights: ['edit'] }),
  ),
  entry(
    'an MP named as deputy',
    'D1-president',
    'denied',
    update('officeBearers/D1-mp', { deputyRights: ['edit'] }),
  ),
  entry(
    'a deputy of a unit below',
    'D1-president',
    'denied',
    update('officeBearers/B1-secretary', { deputyRights: ['edit'] }),
  ),
  entry(
    'a deputy with a right that the president lacks',
    'M1-president',
    'denied',
    update('officeBearers/M1-secretary', { deputyRights: ['approve'] }),
  ),
  entry(
    'a deputy with a right that the president has',
    'M1-president',
    'allowed',
    update('officeBearers/M1-secretary', { deputyRights: ['edit'] }),
  ),
  entry(
    'a former holder named as deputy',
    'P1-president',
    'denied',
    update('officeBearers/P1-treasurer', { deputyRights: ['conveneMeetings'] }),
  ),
  entry(
    'a deputy named by a deputy',
    'D1-vicePresident',
    'denied',
    update('officeBearers/D1-secretary', { deputyRights: ['edit'] }),
  ),
  entry(
    'a president named as their own deputy',
    'D1-president',
    'denied',
    update('officeBearers/D1-president', { deputyRights: ['edit'] }),
  ),
  entry(
    'rights and a detail at once',
    'D1-president',
    'denied',
    update('officeBearers/D1-secretary', { deputyRights: ['edit'], ...village }),
  ),
];

/** Each right alone, and rights of an MLA, who has no subtree. */
const rightsAlone: Probe[] = [
  entry(
    'an edit by a deputy who may edit',
    'editor',
    'allowed',
    update('officeBearers/P1-secretary', village),
  ),
  entry(
    'an edit by a deputy who may approve',
    'approver',
    'denied',
    update('officeBearers/P1-secretary', village),
  ),
  entry(
    'an edit by an MLA with the right',
    'mla-with-rights',
    'denied',
    update('officeBearers/P1-secretary', village),
  ),
  unit('a unit opened by an MLA with the right', 'mla-with-rights', 'denied', (client) =>
    client.trial({ create: `units/${taken}`, fields: newUnit('M1') }),
  ),
  unit(
    'a rename by an MLA with the right',
    'mla-with-rights',
    'denied',
    update('units/P1', { name: { hi: 'न', en: '' } }),
  ),
  request(
    'an approval by an MLA with the right',
    'mla-with-rights',
    'denied',
    update('changeRequests/P1-secretary', approvedBy('mla-with-rights', 'D1-mla')),
  ),
  request(
    'an approval by a deputy who may approve',
    'approver',
    'allowed',
    update('changeRequests/P1-secretary', approvedBy('approver', 'D1-secretary')),
  ),
  request(
    'an approval by a deputy who may edit',
    'editor',
    'denied',
    update('changeRequests/P1-secretary', approvedBy('editor', 'editor')),
  ),
  ...(
    [
      ['a deputy who may edit', 'editor', 'denied'],
      ['a deputy who may approve', 'approver', 'denied'],
      ['a deputy who may import', 'importer', 'denied'],
      ['somebody without any right', 'D1-secretary', 'denied'],
      ['an MLA with the right to contacts', 'mla-with-rights', 'denied'],
      ['a deputy with every other right', 'without-contacts', 'denied'],
      ['a deputy with the right to contacts alone', 'reader', 'allowed'],
    ] as const
  ).map(([who, uid, expected]) =>
    contact(`the contacts of a subtree, listed by ${who}`, uid, expected, (client) =>
      client.list({ from: 'private', group: true, where: { 'path.district': 'D1' } }),
    ),
  ),
  contact('the contact of somebody below, got by a president directly', 'D1-president', 'denied', (client) =>
    client.get('officeBearers/P1-president/private/contact'),
  ),
  contact('one’s own contact, listed in its collection', 'D1-secretary', 'denied', (client) =>
    client.list({ from: 'officeBearers/D1-secretary/private', where: {} }),
  ),
  openings('who has opened one’s own contact, while nobody has', 'editor', 'allowed', (client) =>
    client.get('contactOpenings/editor'),
  ),
  contact('all contacts', 'RJ-president', 'denied', (client) =>
    client.list({ from: 'private', group: true, where: {} }),
  ),
];

/** Whoever changes an entry or decides on its requests needs every right that the entry gives. */
const lacking: Probe[] = rights.flatMap((right) =>
  (['D1', 'B1', 'M1', 'P1'] as const).flatMap((unitId) => {
    const uid = `without-${right}`;
    const expected = rightsOf('president', placeOf(unitId).level).includes(right) ? 'denied' : 'allowed';
    const whose = `of the president of ${unitId}, by a deputy without ${right}`;
    const edits = [
      entry(`the details ${whose}`, uid, expected, update(`officeBearers/${unitId}-president`, village)),
      contact(`the e-mail ${whose}`, uid, expected, (client) =>
        client.trial({
          set: `officeBearers/${unitId}-president/private/contact`,
          fields: { ...contactOf(unitId, 'president', uid), email: 'new@example.in' },
        }),
      ),
    ];
    const decision = request(
      `a request ${whose}`,
      uid,
      expected,
      update(`changeRequests/${unitId}-president`, approvedBy(uid, uid)),
    );
    return [...(right === 'edit' ? [] : edits), ...(right === 'approve' ? [] : [decision])];
  }),
);

/** Deputy rights within a committee count too, and so does the number in an entry. */
const fellows: Probe[] = [
  entry(
    'the rights of a deputy, changed by a president who lacks one of them',
    'weak-president',
    'denied',
    update('officeBearers/D1-vicePresident', { deputyRights: [] }),
  ),
  entry(
    'the rights of a secretary, given by a president who has them',
    'weak-president',
    'allowed',
    update('officeBearers/D1-secretary', { deputyRights: ['edit'] }),
  ),
  entry(
    'an entry with the president’s own number, named as deputy',
    'D1-president',
    'denied',
    update('officeBearers/D1-generalSecretary', { deputyRights: ['edit'] }),
  ),
  contact(
    'the e-mail of a deputy, by a deputy who has only some of their rights',
    'editor',
    'denied',
    (client) =>
      client.trial({
        set: 'officeBearers/D1-vicePresident/private/contact',
        fields: { ...contactOf('D1', 'vicePresident', 'editor'), email: 'new@example.in' },
      }),
  ),
  contact('the e-mail of a treasurer, by a deputy who may only edit', 'editor', 'allowed', (client) =>
    client.trial({
      set: 'officeBearers/D1-treasurer/private/contact',
      fields: { ...contactOf('D1', 'treasurer', 'editor'), email: 'new@example.in' },
    }),
  ),
  entry(
    'an MLA’s details, by the district',
    'D1-president',
    'allowed',
    update('officeBearers/D1-mla', village),
  ),
  entry('an MP’s details, by the district', 'D1-president', 'denied', update('officeBearers/D1-mp', village)),
  entry('an MP’s details, by the state', 'RJ-president', 'allowed', update('officeBearers/D1-mp', village)),
];

export const deputyCases: Probe[] = [...named, ...rightsAlone, ...lacking, ...fellows];
