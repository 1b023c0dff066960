/** What deputies may do, each right in one hand: a deputy has what it was given and hands on nothing else. */
import { rights, rightsOf } from '@sangathan/model';
import { approvedBy } from './operations/requests.ts';
import { newUnit } from './operations/units.ts';
import type { Client, Fields } from './support/client.ts';
import { type Probe, probesAbout } from './support/probe.ts';
import { contactOf, placeOf, taken, type UnitId } from './support/register.ts';

const entry = probesAbout('officeBearers');
const contact = probesAbout('contact');
const unit = probesAbout('units');
const request = probesAbout('changeRequests');

const update = (path: string, fields: Fields) => (client: Client) => client.tries({ update: path, fields });
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
    'a deputy who has left',
    'P1-president',
    'denied',
    update('officeBearers/P1-treasurer', { deputyRights: ['callMeetings'] }),
  ),
  entry(
    'a deputy named by a deputy',
    'D1-vicePresident',
    'denied',
    update('officeBearers/D1-secretary', { deputyRights: ['edit'] }),
  ),
  entry(
    'a president named as its own deputy',
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

/** Each right alone, and each in the hands of somebody who has no subtree. */
const rightsAlone: Probe[] = [
  entry('an edit by one who may edit', 'editor', 'allowed', update('officeBearers/P1-president', village)),
  entry(
    'an edit by one who may approve',
    'approver',
    'denied',
    update('officeBearers/P1-president', village),
  ),
  entry(
    'an edit by an MLA with the right',
    'mla-with-rights',
    'denied',
    update('officeBearers/P1-president', village),
  ),
  unit('a unit opened by an MLA with the right', 'mla-with-rights', 'denied', (client) =>
    client.tries({ create: `units/${taken}`, fields: newUnit('M1') }),
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
    update('changeRequests/P1-president', approvedBy('mla-with-rights', 'D1-mla')),
  ),
  request(
    'an approval by one who may approve',
    'approver',
    'allowed',
    update('changeRequests/P1-president', approvedBy('approver', 'D1-secretary')),
  ),
  request(
    'an approval by one who may edit',
    'editor',
    'denied',
    update('changeRequests/P1-president', approvedBy('editor', 'editor')),
  ),
  contact('the committee’s contact read by one who may edit', 'editor', 'allowed', (client) =>
    client.get('officeBearers/D1-treasurer/private/contact'),
  ),
  contact('the committee’s contact read by one who may approve', 'approver', 'allowed', (client) =>
    client.get('officeBearers/D1-treasurer/private/contact'),
  ),
  contact('the contacts of a subtree listed by one who may edit', 'editor', 'allowed', (client) =>
    client.list({ from: 'private', group: true, where: { 'path.district': 'D1' } }),
  ),
  contact(
    'the contacts of a subtree listed by one who may neither edit nor approve',
    'D1-secretary',
    'denied',
    (client) => client.list({ from: 'private', group: true, where: { 'path.district': 'D1' } }),
  ),
  contact('all contacts', 'RJ-president', 'denied', (client) =>
    client.list({ from: 'private', group: true, where: {} }),
  ),
];

const withMobile = (unitId: UnitId, uid: string, mobile: string | null) => (client: Client) =>
  client.tries({
    set: `officeBearers/${unitId}-president/private/contact`,
    fields: { ...contactOf(unitId, 'president', uid), mobile },
  });

/** A mobile is what a person signs in with: changing it takes every right that the person has. */
const mobiles: Probe[] = rights
  .filter((right) => right !== 'edit')
  .flatMap((right) =>
    (['D1', 'B1', 'M1', 'P1'] as const).map((unitId) =>
      contact(
        `the mobile of the president of ${unitId}, by a deputy without ${right}`,
        `without-${right}`,
        rightsOf('president', placeOf(unitId).level).includes(right) ? 'denied' : 'allowed',
        withMobile(unitId, `without-${right}`, '+916000000002'),
      ),
    ),
  );

const mobileToFill: Probe[] = [
  contact(
    'a mobile where there was none, by a deputy without callMeetings',
    'without-callMeetings',
    'allowed',
    withMobile('P2', 'without-callMeetings', '+916000000002'),
  ),
  contact(
    'a mobile taken away, by a deputy without callMeetings',
    'without-callMeetings',
    'denied',
    withMobile('P1', 'without-callMeetings', null),
  ),
  contact(
    'a committee’s deputy given another mobile, by one who has only some of its rights',
    'editor',
    'denied',
    (client) =>
      client.tries({
        set: 'officeBearers/D1-vicePresident/private/contact',
        fields: { ...contactOf('D1', 'vicePresident', 'editor'), mobile: '+916000000002' },
      }),
  ),
  contact(
    'a committee’s treasurer given another mobile, by one who may only edit',
    'editor',
    'allowed',
    (client) =>
      client.tries({
        set: 'officeBearers/D1-treasurer/private/contact',
        fields: { ...contactOf('D1', 'treasurer', 'editor'), mobile: '+916000000002' },
      }),
  ),
];

export const deputyCases: Probe[] = [...named, ...rightsAlone, ...mobiles, ...mobileToFill];
