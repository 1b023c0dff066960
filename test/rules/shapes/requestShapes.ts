/** Change requests and decisions, field by field: see shapes.ts. */
import { ChangeRequest, fields, longestJurisdiction, longestVillage, requestIdOf } from '@sangathan/model';
import { newRequest } from '../operations/requests.ts';
import { serverTime, type Value } from '../support/client.ts';
import { requestOf } from '../support/register.ts';
import { emails, hashes, linksOf, mobiles, reasons, textOf } from '../support/values.ts';
import type { Shape } from './shape.ts';

const district = { unitId: 'D1', post: 'president' } as const;
const uid = 'D1-president';

export const requestShapes: Shape[] = [
  {
    name: 'a change request',
    about: 'changeRequests',
    uid,
    schema: ChangeRequest,
    whole: newRequest(district),
    free: Object.fromEntries([
      ['patch', [null, 'x', 7, [], {}, { more: { from: null, to: 'x' } }]],
      ...fields.flatMap((field): [string, Value[]][] => {
        const { to, from } = patchValues(field);
        return [
          [`patch.${field}`, [null, 'x', 7, [], {}, { from: null }, { to: 'x' }]],
          [`patch.${field}.to`, to],
          [`patch.${field}.from`, from],
          [`patch.${field}.more`, ['x']],
        ];
      }),
    ]),
    refused: [
      ['officeBearerId', 'D2-president'],
      ['officeBearerId', 'P1-president'],
      ['personId', 'p-P1-president'],
      ['post', 'secretary'],
      ['unitId', 'P1'],
      ['level', 'booth'],
      ['path', { state: 'RJ' }],
      ['path', { state: 'RJ', district: 'D2' }],
      ['proposerUid', 'P1-president'],
      ['proposedBy', 'P1-president'],
      ['state', 'approved'],
      ['state', 'applied'],
      ['createdAt', new Date(0)],
      ['decision', { by: 'policy', at: serverTime, reason: '' }],
      ['finishedAt', serverTime],
      ['overtaken', {}],
    ],
    isNew: true,
    write: (fields) => [{ create: `changeRequests/${requestIdOf(uid, 1)}`, fields }],
  },
  ...(['approved', 'rejected'] as const).map(
    (state): Shape => ({
      name: `a decision: ${state}`,
      about: 'changeRequests',
      uid,
      schema: ChangeRequest,
      whole: requestOf('P1', 'president', {
        state,
        decision: { by: { uid, officeBearerId: uid }, at: serverTime, reason: 'No' },
      }),
      // The schema leaves the reason of a rejection open; a person must give one.
      free: { 'decision.reason': reasons.filter((reason) => state === 'approved' || reason !== '') },
      refused: [
        ['decision.reason', state === 'rejected' ? '' : 'a\nb'],
        ['decision.by', 'policy'],
        ['decision.by', { uid, officeBearerId: 'RJ-president' }],
        ['decision.by', { uid: 'RJ-president', officeBearerId: uid }],
        ['decision.at', new Date(0)],
        ['decision.more', 'x'],
        ['state', 'applied'],
        ['state', 'conflict'],
        ['state', 'pending'],
        ['finishedAt', serverTime],
        ['patch', { village: { from: null, to: 'x' } }],
        ['proposerUid', uid],
        ['proposedBy', uid],
        ['overtaken', {}],
      ],
      isNew: false,
      write: (fields) => [{ update: 'changeRequests/P1-president', fields }],
    }),
  ),
];

function patchValues(field: (typeof fields)[number]): { to: Value[]; from: Value[] } {
  const from = [
    'other',
    'a'.repeat(254),
    'a'.repeat(255),
    '😀'.repeat(127),
    '😀'.repeat(128),
    null,
    7,
    [],
    {},
  ];
  switch (field) {
    case 'nameHi':
    case 'nameEn':
    case 'village':
      return { to: textOf(longestVillage), from };
    case 'jurisdiction':
      return { to: textOf(longestJurisdiction), from };
    case 'mobile':
      return { to: mobiles, from };
    case 'email':
      return { to: emails, from };
    case 'photo':
      return { to: hashes, from };
    default:
      return { to: linksOf[field], from };
  }
}
