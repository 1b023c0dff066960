import { sheetPath, sheetTypes } from '@sangathan/model';
import { type Actor, idOf } from '../support/actor.ts';
import { pathOf } from '../support/register.ts';
import { openImport } from '../support/served.ts';
import { type Operations, writesAt } from './operation.ts';

/** A subcollection of a unit's import. */
export function ofImport(subcollection: string): Operations {
  const folder = ({ unitId }: Actor) => `imports/${unitId}/${subcollection}`;
  const document = (target: Actor) => `${folder(target)}/1`;
  return {
    g: ({ client, target }) => [() => client.get(document(target))],
    l: ({ client, target }) => [() => client.list({ from: folder(target), where: {} })],
    w: writesAt(document),
  };
}

const reconciliation = ({ unitId }: Actor) => `reconciliations/${pathOf(unitId).state}`;

/** The reconciliation of the state that a unit is in. */
export const reconciliations: Operations = {
  g: ({ client, target }) => [() => client.get(reconciliation(target))],
  // A list by document id gives the rules the id, as a get does.
  l: ({ client, target }) =>
    [{}, { __name__: reconciliation(target) }].map(
      (where) => () => client.list({ from: 'reconciliations', where }),
    ),
  w: writesAt(reconciliation),
};

const own = (target: Actor) => sheetPath(idOf(target), openImport(idOf(target), target.unitId));

/** Files of imports: uploads go into the actor's own folder, other operations to the target's. */
export const sheets: Operations = {
  c: ({ bucket, actor, target }) => {
    const path = sheetPath(idOf(actor), openImport(idOf(actor), target.unitId));
    return Object.values(sheetTypes).map(
      (contentType) => () => bucket.upload({ path, contentType, size: 100 }),
    );
  },
  g: ({ bucket, target }) => [() => bucket.download(own(target)), () => bucket.metadata(own(target))],
  l: ({ bucket, target }) => [() => bucket.list(`imports/${idOf(target)}/`)],
  w: ({ bucket, target }) => [
    () => bucket.changeMetadata(own(target), sheetTypes.csv),
    () => bucket.delete(own(target)),
  ],
};
