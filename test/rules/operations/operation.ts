import { type Actor, idOf } from '../support/actor.ts';
import type { Bucket } from '../support/bucket.ts';
import { type Client, type Fields, type Query, serverTime } from '../support/client.ts';
import type { Ask } from '../support/probe.ts';
import { grantOf, pathOf, stored, type UnitId, unitOf } from '../support/register.ts';

/** All that one operation needs: who acts, upon whom, signed in as whom. */
export interface Deed {
  actor: Actor;
  target: Actor;
  uid: string | null;
  client: Client;
  bucket: Bucket;
}

/** The ways to do a thing: all of them are allowed, or none is. */
export type Operation = (deed: Deed) => Ask[];

/** A section's operations by letter. */
export type Operations = Record<string, Operation>;

/** Whether a collection holds a document for each unit or for each entry. */
type Key = 'unit' | 'entry';

const keyOf = (key: Key, target: Actor) => (key === 'unit' ? target.unitId : idOf(target));

export function gets(collection: string, key: Key): Operation {
  return ({ client, target }) => [() => client.get(`${collection}/${keyOf(key, target)}`)];
}

/** The constraint that the app puts on a list: the own subtree, or the constituency. */
function ownScope(actor: Actor, target: UnitId): Fields {
  const grant = grantOf(actor.unitId, actor.post);
  const place = unitOf(target);
  if (grant.sight === 'assembly')
    return place.assembly === grant.assembly ? { assembly: grant.assembly } : {};
  if (grant.sight === 'lokSabha')
    return place.lokSabha === grant.lokSabha ? { lokSabha: grant.lokSabha } : {};
  const isBelow = pathOf(target)[grant.level] === grant.unitId;
  return isBelow ? { [`path.${grant.level}`]: grant.unitId } : {};
}

/** A list by the target alone or, where that is denied, with the constraint of one's own scope. */
export function lists(query: Omit<Query, 'where'>, where: (target: Actor) => Fields): Operation {
  return ({ client, actor, target }) => {
    const alone = where(target);
    const scope = ownScope(actor, target.unitId);
    const ask = async () => {
      const answer = await client.list({ ...query, where: alone });
      if (answer === 'allowed' || Object.keys(scope).length === 0) return answer;
      return client.list({ ...query, where: { ...alone, ...scope } });
    };
    return [ask];
  };
}

/** Any write at all, for what only a hole in the rules would let pass. */
export function writes(collection: string, key: Key): Operation {
  return writesAt((target) => `${collection}/${keyOf(key, target)}`);
}

/** Any write at all to a document that does not stand in a collection by its unit's or its entry's id. */
export function writesAt(pathFor: (target: Actor) => string): Operation {
  return ({ client, target }) => {
    const path = pathFor(target);
    const fields = { path: stored(pathOf(target.unitId)), uid: idOf(target) };
    return [
      () => client.tries({ create: path, fields }),
      () => client.tries({ set: path, fields }),
      () => client.tries({ update: path, fields: { changed: serverTime } }),
      () => client.tries({ delete: path }),
    ];
  };
}

/** One attempt for each field, beside changes that may be made. */
export function updates(path: (target: Actor) => string, fields: Fields, beside: Fields = {}): Operation {
  return ({ client, target }) =>
    Object.entries(fields).map(
      ([field, value]) =>
        () =>
          client.tries({ update: path(target), fields: { ...beside, [field]: value } }),
    );
}
