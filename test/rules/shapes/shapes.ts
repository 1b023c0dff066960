/**
 * Everything that a browser may write, field by field. In free fields rules and schema accept the same values;
 * every other field must have the one value that the rules require.
 */
import { Contact, longestJurisdiction, longestVillage, OfficeBearer, Unit } from '@sangathan/model';
import { editedBy, serverTime } from '../support/client.ts';
import { cardOf, contactOf, stored, unitOf } from '../support/register.ts';
import { days, emails, hashes, names, rightLists, socials, textOf } from '../support/values.ts';
import { requestShapes } from './requestShapes.ts';
import type { Shape } from './shape.ts';

const uid = 'D1-president';

const cardFields = {
  name: names,
  village: textOf(longestVillage),
  jurisdiction: textOf(longestJurisdiction),
  social: socials,
  since: days,
};

/** Values of `edited` that do not name the writer at the present time. */
const invalidEdited: Shape['refused'] = [
  ['edited', null],
  ['edited', { ...editedBy(uid), uid: 'RJ-president' }],
  ['edited', { ...editedBy(uid), officeBearerId: 'RJ-president' }],
  ['edited', { ...editedBy(uid), at: new Date(0) }],
  ['edited', { ...editedBy(uid), more: true }],
];

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
      ...invalidEdited,
    ],
    isNew: false,
    write: (fields) => [{ update: 'units/P1', fields }],
  },
  {
    name: 'the details of an entry',
    about: 'officeBearers',
    uid,
    schema: OfficeBearer,
    whole: stored(cardOf('P1', 'president')),
    free: { ...cardFields, photo: hashes, until: days },
    refused: [
      ['personId', 'p-D2-president'],
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
      ...invalidEdited,
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
    refused: invalidEdited,
    isNew: false,
    write: (fields) => [{ update: 'officeBearers/D1-secretary', fields }],
  },
  {
    name: 'a contact',
    about: 'contact',
    uid,
    schema: Contact,
    whole: contactOf('P1', 'president', uid),
    free: { email: emails },
    refused: [
      ...invalidEdited,
      ['mobile', null],
      ['mobile', '+916000000002'],
      ['alternativeMobile', '+916000000002'],
      ['officeBearerId', 'P2-president'],
      ['unitId', 'P2'],
      ['path', { state: 'RJ', district: 'D1', block: 'B1', mandal: 'M1', booth: 'P2' }],
      ['path', { state: 'RJ', district: 'D2' }],
    ],
    isNew: true,
    write: (fields) => [{ set: 'officeBearers/P1-president/private/contact', fields }],
  },
  ...requestShapes,
];
