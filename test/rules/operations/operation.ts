import { type Actor, idOf } from '../support/actor.ts';
import type { Bucket } from '../support/bucket.ts';
import { type Client, type Fields, type Query, serverTime } from '../support/client.ts';
import type { Ask } from '../support/probe.ts';
import { grantOf, pathOf, stored, type UnitId, unitOf } from '../support/register.ts';

/** The context of an operation: the actor, the target, and the uid that sends the requests. */
export interface Context {
  actor: Actor;
  target: Actor;
  uid: string | null;
  client: Client;
  bucket: Bucket;
}

/** All requests that do the operation; either all are allowed, or none. */
export type Operation = (context: Context) => Ask[];

/** A section's operations by letter. */
export type Operations = Record<string, Operation>;

/** Whether a collection holds a document for each unit or for each entry. */
type Key = 'unit' | 'entry';

const keyOf = (key: Key, target: Actor) => (key === 'unit' ? target.unitId : idOf(target));

export function gets(collection: string, key: Key): Operation {
  return ({ client, target }) => [() => client.get(`${collection}/${keyOf(key, target)}`)];
}

/** The constraint that the app adds to a list: the actor's subtree or constituency. */
function ownScope(actor: Actor, target: UnitId): Fields {
  const grant = grantOf(actor.unitId, actor.post);
  const unit = unitOf(target);
  if (grant.sight === 'assembly') return unit.assembly === grant.assembly ? { assembly: grant.assembly } : {};
  if (grant.sight === 'lokSabha') return unit.lokSabha === grant.lokSabha ? { lokSabha: grant.lokSabha } : {};
  const isBelow = pathOf(target)[grant.level] === grant.unitId;
  return isBelow ? { [`path.${grant.level}`]: grant.unitId } : {};
}

/** A list by the target only or, if that is denied, also by the actor's scope. */
export function lists(query: Omit<Query, 'where'>, where: (target: Actor) => Fields): Operation {
  return ({ client, actor, target }) => {
    const byTarget = where(target);
    const scope = ownScope(actor, target.unitId);
    const ask = async () => {
      const answer = await client.list({ ...query, where: byTarget });
      if (answer === 'allowed' || Object.keys(scope).length === 0) return answer;
      return client.list({ ...query, where: { ...byTarget, ...scope } });
    };
    return [ask];
  };
}

/** Every kind of write, for documents that nobody may write. */
export function writes(collection: string, key: Key): Operation {
  return writesAt((target) => `${collection}/${keyOf(key, target)}`);
}

/** The same for a document whose id is not its unit's or entry's. */
export function writesAt(pathFor: (target: Actor) => string): Operation {
  return ({ client, target }) => {
    const path = pathFor(target);
    const fields = { path: stored(pathOf(target.unitId)), uid: idOf(target) };
    return [
      () => client.trial({ create: path, fields }),
      () => client.trial({ set: path, fields }),
      () => client.trial({ update: path, fields: { changed: serverTime } }),
      () => client.trial({ delete: path }),
    ];
  };
}

/** One request for each field, together with allowed changes. */
export function updates(
  path: (target: Actor) => string,
  fields: Fields,
  allowedChanges: Fields = {},
): Operation {
  return ({ client, target }) =>
    Object.entries(fields).map(
      ([field, value]) =>
        () =>
          client.trial({ update: path(target), fields: { ...allowedChanges, [field]: value } }),
    );
}
