import { requestIdOf } from '@sangathan/model';
import { type Actor, idOf } from '../support/actor.ts';
import { type Fields, serverTime, type Value } from '../support/client.ts';
import { requestOf } from '../support/register.ts';
import { type Context, gets, lists, type Operation, type Operations } from './operation.ts';

type Decider = Pick<Context, 'actor' | 'uid'>;

/** A decision in the actor's own name. */
function decision({ actor, uid }: Decider, reason: string): { by: Fields; at: Value; reason: string } {
  return { by: { uid, officeBearerId: idOf(actor) }, at: serverTime, reason };
}

/** A proposal for the actor's own entry, as the app writes one. */
export function newRequest(actor: Actor): Fields {
  return requestOf(actor.unitId, actor.post, { createdAt: serverTime });
}

/** What an approval writes. */
export function approvedBy(uid: string, officeBearerId: string): Fields {
  return { state: 'approved', decision: { by: { uid, officeBearerId }, at: serverTime, reason: '' } };
}

const patch = { village: { from: null, to: 'x' } };

/** Invalid transitions between states, and changes of what was proposed. */
function invalidTransitions(actor: Decider): Fields[] {
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

/** A complete proposal for the target in the actor’s name. */
const proposal = ({ target, uid }: Context): Fields => ({ ...newRequest(target), proposerUid: uid });

const at = (target: Actor) => `changeRequests/${idOf(target)}`;

function sets(fields: (actor: Decider) => Fields): Operation {
  return (context) => [() => context.client.trial({ update: at(context.target), fields: fields(context) })];
}

export const changeRequests: Operations = {
  g: gets('changeRequests', 'entry'),
  l: lists({ from: 'changeRequests' }, (target) => ({ officeBearerId: idOf(target) })),
  c: (context) => [
    () =>
      context.client.trial({
        create: `changeRequests/${requestIdOf(idOf(context.target), 1)}`,
        fields: proposal(context),
      }),
  ],
  a: sets((actor) => ({ state: 'approved', decision: decision(actor, '') })),
  r: sets((actor) => ({ state: 'rejected', decision: decision(actor, 'The village is wrong') })),
  w: sets(() => ({ state: 'withdrawn' })),
  e: (context) =>
    [...invalidTransitions(context), proposal(context)].map(
      (fields) => () => context.client.trial({ update: at(context.target), fields }),
    ),
  d: ({ client, target }) => [() => client.trial({ delete: at(target) })],
};

/** A decided change request. */
export const decidedRequests: Operations = {
  e: (context) => {
    const attempts: Fields[] = [
      { state: 'approved', decision: decision(context, '') },
      { state: 'rejected', decision: decision(context, 'No') },
      { state: 'withdrawn' },
      { state: 'pending' },
      proposal(context),
    ];
    const path = `changeRequests/decided-${idOf(context.target)}`;
    return attempts.map((fields) => () => context.client.trial({ update: path, fields }));
  },
};
