import { type Actor, idOf } from '../support/actor.ts';
import { editedBy, type Fields, serverTime } from '../support/client.ts';
import { cardOf, contactOf, stored, taken, type UnitId } from '../support/register.ts';
import { gets, lists, type Operation, type Operations, updates } from './operation.ts';

/** A new general secretary, as the app writes one. */
export function newCard(actor: Actor, unitId: UnitId, id: string = taken): Fields {
  return {
    ...stored(cardOf(unitId, 'generalSecretary')),
    personId: id,
    known: { mobile: false, email: false },
    evidenceAt: serverTime,
    enteredBy: idOf(actor),
    edited: editedBy(idOf(actor)),
    demo: false,
  };
}

/** The contact that is written together with that card. */
export function newContact(actor: Actor, unitId: UnitId): Fields {
  return { ...contactOf(unitId, 'generalSecretary', idOf(actor)), officeBearerId: taken };
}

/** Three of the fields that only functions write; shapes.ts tries them all. */
const protectedFields: Fields = {
  personId: 'somebody',
  path: { state: 'RJ', district: 'D9' },
  evidence: 'approved',
};

const cardAt = (target: Actor) => `officeBearers/${idOf(target)}`;
const contactAt = (target: Actor) => `${cardAt(target)}/private/contact`;

export const officeBearers: Operations = {
  g: gets('officeBearers', 'entry'),
  l: lists({ from: 'officeBearers' }, ({ unitId }) => ({ unitId })),
  c: ({ client, actor, target }) => [
    () => client.trial({ create: `officeBearers/${taken}`, fields: newCard(actor, target.unitId) }),
  ],
  u: updates(cardAt, {
    name: { hi: 'नया', en: 'New' },
    village: 'Pushkar',
    jurisdiction: 'Ward 7',
    social: { facebook: null, x: 'https://x.com/new', instagram: null, youtube: null },
    photo: 'a'.repeat(64),
    since: '2026-02-01',
    until: '2026-03-01',
  }),
  n: updates(cardAt, { deputyRights: ['conveneMeetings'] }),
  p: updates(cardAt, protectedFields, { village: 'Pushkar' }),
  d: ({ client, target }) => [() => client.trial({ delete: cardAt(target) })],
};

/** Writes the stored contact with each of these changes. */
function writesContact(...changes: Fields[]): Operation {
  return ({ client, actor, target }) =>
    changes.map((change) => () => {
      const fields = { ...contactOf(target.unitId, target.post, idOf(actor)), ...change };
      return client.trial({ set: contactAt(target), fields });
    });
}

export const contact: Operations = {
  g: ({ client, target }) => [() => client.get(contactAt(target))],
  l: lists({ from: 'private', group: true }, (target) => ({
    officeBearerId: idOf(target),
    unitId: target.unitId,
  })),
  c: ({ client, actor, target }) => [
    () =>
      client.trial(
        { create: `officeBearers/${taken}`, fields: newCard(actor, target.unitId) },
        { create: `officeBearers/${taken}/private/contact`, fields: newContact(actor, target.unitId) },
      ),
  ],
  u: writesContact({ email: 'new@example.in' }),
  m: writesContact({ mobile: '+916000000002' }, { mobile: null }, { alternativeMobile: '+916000000002' }),
  d: ({ client, target }) => [() => client.trial({ delete: contactAt(target) })],
};
