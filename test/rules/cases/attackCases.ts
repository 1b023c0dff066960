/**
 * Attacks by writes that look harmless one by one. Each succeeded in an earlier version: now the rules deny it,
 * or leave it to a function that knows the whole register.
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

const update = (path: string, fields: Fields) => (client: Client) => client.trial({ update: path, fields });

/** Writes a mobile into an entry, as the app's form once did. */
const setMobile = (unitId: UnitId, post: Post, uid: string, mobile: string) => (client: Client) =>
  client.trial({
    set: `officeBearers/${unitId}-${post}/private/contact`,
    fields: { ...contactOf(unitId, post, uid), mobile },
  });

const second = '+916000000002';
const endOfTerm = { until: '2026-02-02' };
const village = { village: 'Pushkar' };

/** Gaining rights: somebody writes a number with which they can sign in. */
const gainingRights: Probe[] = [
  entry(
    'a second president of a block, entered by a deputy who may only edit',
    'editor',
    'denied',
    (client) =>
      client.trial({
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
  entry('an entry under the id that an import would give it', 'M1-president', 'denied', (client) =>
    client.trial({
      create: `officeBearers/${taken}`,
      fields: newCard({ unitId: 'M1', post: 'president' }, 'P1'),
    }),
  ),
  contact('a new entry written together with its mobile', 'M1-president', 'denied', (client) => {
    const actor = { unitId: 'M1', post: 'president' } as const;
    return client.trial(
      { create: `officeBearers/${taken}`, fields: newCard(actor, 'P1') },
      {
        create: `officeBearers/${taken}/private/contact`,
        fields: { ...newContact(actor, 'P1'), mobile: mobileOf('RJ-president') },
      },
    );
  }),
  contact(
    'the empty mobile of a president, filled in by a deputy who may only edit',
    'editor',
    'denied',
    setMobile('P2', 'president', 'editor', second),
  ),
  contact(
    'a booth president’s mobile, overwritten with the state president’s',
    'M1-president',
    'denied',
    setMobile('P1', 'president', 'M1-president', mobileOf('RJ-president')),
  ),
  contact(
    'the empty mobile of an MP, filled in by a district',
    'D1-president',
    'denied',
    setMobile('D1', 'mp', 'D1-president', second),
  ),
  contact(
    'the empty mobile of an MLA, filled in by a district',
    'D1-president',
    'denied',
    setMobile('D1', 'mla', 'D1-president', second),
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
    'a request that the decider has proposed from another post',
    'D1-president',
    'denied',
    update('changeRequests/deciders-proposal', approvedBy('D1-president', 'D1-president')),
  ),
  request(
    'a request of an entry with the decider’s own number',
    'D1-president',
    'denied',
    update('changeRequests/D1-generalSecretary', approvedBy('D1-president', 'D1-president')),
  ),
  request(
    'the same, decided by somebody above',
    'RJ-president',
    'allowed',
    update('changeRequests/D1-generalSecretary', approvedBy('RJ-president', 'RJ-president')),
  ),
];

/** Changes of an entry, or ends of a term, whose holder has more rights than the actor. */
const changingStrongerEntries: Probe[] = [
  ...(['B1-president', 'D1-vicePresident', 'D1-mp'] as const).flatMap((id) => [
    entry(
      `the term of ${id}, ended by a deputy who may only edit`,
      'editor',
      'denied',
      update(`officeBearers/${id}`, endOfTerm),
    ),
    entry(
      `the details of ${id}, changed by a deputy who may only edit`,
      'editor',
      'denied',
      update(`officeBearers/${id}`, village),
    ),
  ]),
  request(
    'a request of a block’s president, decided by a deputy who may only approve',
    'approver',
    'denied',
    update('changeRequests/B1-president', approvedBy('approver', 'D1-secretary')),
  ),
  entry(
    'the details of an entry with the actor’s own number',
    'D1-president',
    'denied',
    update('officeBearers/D1-generalSecretary', village),
  ),
  entry(
    'the term of an entry with the actor’s own number',
    'D1-president',
    'denied',
    update('officeBearers/D1-generalSecretary', endOfTerm),
  ),
  contact('the e-mail of an entry with the actor’s own number', 'D1-president', 'denied', (client) =>
    client.trial({
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

export const attackCases: Probe[] = [...gainingRights, ...changingStrongerEntries, ...moved];
