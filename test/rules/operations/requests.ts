import { requestIdOf } from '@sangathan/model';
import { type Actor, idOf } from '../support/actor.ts';
import { type Fields, serverTime, type Value } from '../support/client.ts';
import { requestOf } from '../support/register.ts';
import { type Deed, gets, lists, type Operation, type Operations } from './operation.ts';

type Decider = Pick<Deed, 'actor' | 'uid'>;

/** A decision in the actor's own name. */
function decision({ actor, uid }: Decider, reason: string): { by: Fields; at: Value; reason: string } {
  return { by: { uid, officeBearerId: idOf(actor) }, at: serverTime, reason };
}

/** A proposal for one's own entry, as the app writes one. */
export function newRequest(actor: Actor): Fields {
  return requestOf(actor.unitId, actor.post, { createdAt: serverTime });
}

/** What an approval writes. */
export function approvedBy(uid: string, officeBearerId: string): Fields {
  return { state: 'approved', decision: { by: { uid, officeBearerId }, at: serverTime, reason: '' } };
}

const patch = { village: { from: null, to: 'x' } };

/** Each a way round the order of states, or to change what was asked for. */
function outOfOrder(actor: Decider): Fields[] {
  const approval = { state: 'approved', decision: decision(actor, '') };
  const { by, ...unsigned } = approval.decision;
  return [
    { patch },
    { state: 'applied' },
    { state: 'conflict', overtaken: {} },
    { state: 'approved' },
    { state: 'rejected', decision: decision(actor, '') },
    { state: 'withdrawn', decision: decision(actor, 'x') },
    { ...approval, patch },
    { ...approval, finishedAt: serverTime },
    { ...approval, decision: 'policy' },
    { ...approval, decision: { ...unsigned, by: 'policy' } },
    { ...approval, decision: { ...unsigned, by: { ...by, uid: 'x' } } },
    { ...approval, decision: { ...unsigned, by: { ...by, officeBearerId: 'x' } } },
    { ...approval, decision: { ...approval.decision, at: new Date(5000) } },
    { ...approval, decision: { ...approval.decision, more: true } },
    { state: 'withdrawn', finishedAt: serverTime },
    { state: 'withdrawn', patch },
    { state: 'withdrawn', more: true },
  ];
}

/** A whole proposal for the target, in the actor’s name. */
const proposal = ({ target, uid }: Deed): Fields => ({ ...newRequest(target), proposerUid: uid });

const at = (target: Actor) => `changeRequests/${idOf(target)}`;

function sets(fields: (actor: Decider) => Fields): Operation {
  return (deed) => [() => deed.client.tries({ update: at(deed.target), fields: fields(deed) })];
}

export const changeRequests: Operations = {
  g: gets('changeRequests', 'entry'),
  l: lists({ from: 'changeRequests' }, (target) => ({ officeBearerId: idOf(target) })),
  c: (deed) => [
    () =>
      deed.client.tries({
        create: `changeRequests/${requestIdOf(idOf(deed.target), 1)}`,
        fields: proposal(deed),
      }),
  ],
  a: sets((actor) => ({ state: 'approved', decision: decision(actor, '') })),
  r: sets((actor) => ({ state: 'rejected', decision: decision(actor, 'The village is wrong') })),
  w: sets(() => ({ state: 'withdrawn' })),
  e: (deed) =>
    [...outOfOrder(deed), proposal(deed)].map(
      (fields) => () => deed.client.tries({ update: at(deed.target), fields }),
    ),
  d: ({ client, target }) => [() => client.tries({ delete: at(target) })],
};

/** A request on which somebody has decided. */
export const decidedRequests: Operations = {
  e: (deed) => {
    const attempts: Fields[] = [
      { state: 'approved', decision: decision(deed, '') },
      { state: 'rejected', decision: decision(deed, 'No') },
      { state: 'withdrawn' },
      { state: 'pending' },
      proposal(deed),
    ];
    const path = `changeRequests/decided-${idOf(deed.target)}`;
    return attempts.map((fields) => () => deed.client.tries({ update: path, fields }));
  },
};
