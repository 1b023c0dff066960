/**
 * What an attacker tries with writes that look allowed one by one. Each of these was once allowed: the
 * rules refuse it, or leave it to a function that knows the whole register.
 */

import type { Post } from '@sangathan/model';
import { newCard, newContact } from '../operations/entries.ts';
import { approvedBy } from '../operations/requests.ts';
import { type Client, type Fields, mobileOf } from '../support/client.ts';
import { type Probe, probesAbout } from '../support/probe.ts';
import { contactOf, taken, type UnitId } from '../support/register.ts';

const entry = probesAbout('officeBearers');
const contact = probesAbout('contact');
const request = probesAbout('changeRequests');

const update = (path: string, fields: Fields) => (client: Client) => client.tries({ update: path, fields });

/** Writes a number into an entry as the app's form once did. */
const numbers = (unitId: UnitId, post: Post, uid: string, mobile: string) => (client: Client) =>
  client.tries({
    set: `officeBearers/${unitId}-${post}/private/contact`,
    fields: { ...contactOf(unitId, post, uid), mobile },
  });

const second = '+916000000002';
const left = { until: '2026-02-02' };
const village = { village: 'Pushkar' };

/** A right gained: somebody signs in as who is written. */
const gained: Probe[] = [
  entry(
    'a second president of a block, entered by a deputy who may edit alone',
    'editor',
    'denied',
    (client) =>
      client.tries({
        create: `officeBearers/${taken}`,
        fields: {
          ...newCard({ unitId: 'D1', post: 'secretary' }, 'B1'),
          post: 'president',
          visibility: 'public',
          enteredBy: 'editor',
          edited: {
            ...(newCard({ unitId: 'D1', post: 'secretary' }, 'B1').edited as Fields),
            uid: 'editor',
            officeBearerId: 'editor',
          },
        },
      }),
  ),
  entry('an entry under the id that a sheet would give it', 'M1-president', 'denied', (client) =>
    client.tries({
      create: `officeBearers/${taken}`,
      fields: newCard({ unitId: 'M1', post: 'president' }, 'P1'),
    }),
  ),
  contact('a new entry’s number written with it', 'M1-president', 'denied', (client) => {
    const actor = { unitId: 'M1', post: 'president' } as const;
    return client.tries(
      { create: `officeBearers/${taken}`, fields: newCard(actor, 'P1') },
      {
        create: `officeBearers/${taken}/private/contact`,
        fields: { ...newContact(actor, 'P1'), mobile: mobileOf('RJ-president') },
      },
    );
  }),
  contact(
    'an empty mobile of a president, filled in by a deputy who may edit alone',
    'editor',
    'denied',
    numbers('P2', 'president', 'editor', second),
  ),
  contact(
    'the state president’s number, written over a booth’s',
    'M1-president',
    'denied',
    numbers('P1', 'president', 'M1-president', mobileOf('RJ-president')),
  ),
  contact(
    'the empty mobile of an MP, filled in by a district',
    'D1-president',
    'denied',
    numbers('D1', 'mp', 'D1-president', second),
  ),
  contact(
    'the empty mobile of an MLA, filled in by a district',
    'D1-president',
    'denied',
    numbers('D1', 'mla', 'D1-president', second),
  ),
  request(
    'a request that puts the decider’s own number into an entry',
    'D1-president',
    'denied',
    update('changeRequests/deciders-number', approvedBy('D1-president', 'D1-president')),
  ),
  ...(['D1-president', 'RJ-president'] as const).map((uid) =>
    request(
      `a request of an MLA for a number, decided by ${uid}`,
      uid,
      uid === 'RJ-president' ? 'allowed' : 'denied',
      update('changeRequests/mla-number', approvedBy(uid, uid)),
    ),
  ),
  request(
    'a request of an MP for a number, decided by a district',
    'D1-president',
    'denied',
    update('changeRequests/mp-number', approvedBy('D1-president', 'D1-president')),
  ),
  request(
    'the same, decided by the state',
    'RJ-president',
    'allowed',
    update('changeRequests/mp-number', approvedBy('RJ-president', 'RJ-president')),
  ),
  request(
    'one’s own proposal from another post, decided by oneself',
    'D1-president',
    'denied',
    update('changeRequests/deciders-proposal', approvedBy('D1-president', 'D1-president')),
  ),
  request(
    'a request of who is entered a second time with the decider’s number',
    'D1-president',
    'denied',
    update('changeRequests/D1-generalSecretary', approvedBy('D1-president', 'D1-president')),
  ),
  request(
    'that one, decided by somebody above',
    'RJ-president',
    'allowed',
    update('changeRequests/D1-generalSecretary', approvedBy('RJ-president', 'RJ-president')),
  ),
];

/** A right taken, or an entry changed, whose holder has more than the one who does it. */
const takenFrom: Probe[] = [
  ...(['B1-president', 'D1-vicePresident', 'D1-mp'] as const).flatMap((id) => [
    entry(
      `the term of ${id} ended by a deputy who may edit alone`,
      'editor',
      'denied',
      update(`officeBearers/${id}`, left),
    ),
    entry(
      `the details of ${id} changed by a deputy who may edit alone`,
      'editor',
      'denied',
      update(`officeBearers/${id}`, village),
    ),
  ]),
  request(
    'a request of a block’s president, decided by a deputy who may approve alone',
    'approver',
    'denied',
    update('changeRequests/B1-president', approvedBy('approver', 'D1-secretary')),
  ),
  entry(
    'the details of an entry that carries one’s own number',
    'D1-president',
    'denied',
    update('officeBearers/D1-generalSecretary', village),
  ),
  entry(
    'the term of an entry that carries one’s own number',
    'D1-president',
    'denied',
    update('officeBearers/D1-generalSecretary', left),
  ),
  contact('the e-mail of an entry that carries one’s own number', 'D1-president', 'denied', (client) =>
    client.tries({
      set: 'officeBearers/D1-generalSecretary/private/contact',
      fields: { ...contactOf('D1', 'generalSecretary', 'D1-president'), email: 'a@example.in' },
    }),
  ),
  entry(
    'the details of that entry, changed by somebody above',
    'RJ-president',
    'allowed',
    update('officeBearers/D1-generalSecretary', village),
  ),
];

/** An account that has moved to another number since its grant was given. */
const moved: Probe[] = [
  entry('a card, read by an account that has moved to another number', 'moved', 'denied', (client) =>
    client.get('officeBearers/P1-president'),
  ),
  entry(
    'a card, changed by an account that has moved to another number',
    'moved',
    'denied',
    update('officeBearers/P1-secretary', village),
  ),
];

export const attackCases: Probe[] = [...gained, ...takenFrom, ...moved];
