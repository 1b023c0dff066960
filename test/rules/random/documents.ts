import {
  type Grant,
  grantFrom,
  type OfficeBearer,
  type Path,
  requestIdOf,
  type Unit,
} from '@sangathan/model';
import { anOfficeBearer, at, aUnit } from '../../../functions/src/fixture.ts';
import { clear, editedBy, type Fields, server, type Write } from '../support/client.ts';
import { stored, taken, takenWrites } from '../support/register.ts';
import type { Person, TreeUnit, World } from './world.ts';

export function pathOf(unit: TreeUnit): Path {
  const above = unit.parent ? pathOf(unit.parent) : {};
  return { ...above, [unit.level]: unit.id } as Path;
}

export function unitOf(unit: TreeUnit): Unit {
  const { level, parent, assembly, lokSabha, closed } = unit;
  const parentId = parent?.id ?? null;
  const place = { level, kind: level, path: pathOf(unit), parentId, assembly, lokSabha };
  return aUnit({ ...place, closed: closed ? '2026-01-01' : null });
}

export function cardOf({
  personId,
  post,
  unit,
  assembly,
  lokSabha,
  deputyRights,
  left,
}: Person): OfficeBearer {
  const place = { unitId: unit.id, level: unit.level, path: pathOf(unit), assembly, lokSabha };
  return anOfficeBearer({
    ...place,
    personId,
    post,
    deputyRights,
    until: left ? '2026-01-01' : null,
    evidenceAt: at(0),
  });
}

/** The grant that functions give a person, if any. */
export function grantOf(person: Person): Grant | null {
  return person.granted ? grantFrom(person.id, cardOf(person), person.mobile) : null;
}

/** A person's contact, written by functions or by `editor`. */
export function contactOf({ id, unit, mobile }: Person, editor: string | null = null): Fields {
  const place = { unitId: unit.id, path: stored(pathOf(unit)) };
  return {
    officeBearerId: id,
    ...place,
    mobile,
    alternativeMobile: null,
    email: null,
    edited: editor === null ? null : editedBy(editor),
  };
}

export function requestOf(person: Person): Fields {
  const { personId, post, unitId, level, path } = cardOf(person);
  return {
    ...stored({ officeBearerId: person.id, personId, post, unitId, level, path }),
    proposerUid: person.id,
    proposedBy: null,
    patch: { village: { from: 'Ajaysar', to: 'Pushkar' } },
    state: 'pending',
    createdAt: new Date(1000),
    decision: null,
    finishedAt: null,
    overtaken: null,
  };
}

function placed(unit: TreeUnit): Fields {
  return stored({
    unitId: unit.id,
    level: unit.level,
    parentId: unit.parent?.id ?? null,
    path: pathOf(unit),
  });
}

function unitWrites(unit: TreeUnit): Write[] {
  const fields = placed(unit);
  return [
    { set: `units/${unit.id}`, fields: stored(unitOf(unit)) },
    { set: `rollups/${unit.id}`, fields },
    { set: `meetings/${unit.id}`, fields },
    { set: `meetings/any/turnout/${unit.id}`, fields },
    { set: `audit/${unit.id}`, fields },
  ];
}

function personWrites(person: Person): Write[] {
  const grant = grantOf(person);
  return [
    { set: `officeBearers/${person.id}`, fields: stored(cardOf(person)) },
    { set: `officeBearers/${person.id}/private/contact`, fields: contactOf(person) },
    { set: `changeRequests/${person.id}`, fields: requestOf(person) },
    { set: `changeRequests/${requestIdOf(person.id, 1)}`, fields: {} },
    {
      set: `meetings/any/attendance/${person.id}`,
      fields: { officeBearerId: person.id, ...placed(person.unit) },
    },
    grant ? { set: `grants/${person.id}`, fields: stored(grant) } : { delete: `grants/${person.id}` },
  ];
}

/** Writes a world; `anew` clears Firestore first. */
export async function writeWorld({ units, people }: World, anew: boolean): Promise<void> {
  if (anew) await clear();
  const writes = [...units.flatMap(unitWrites), ...people.flatMap(personWrites), ...takenWrites];
  await server.commit(...writes);
}

/** A new child unit, as the app writes it. */
export function newUnitIn(parent: TreeUnit, level: Unit['level']): Fields {
  const path = { ...pathOf(parent), [level]: taken };
  const { assembly, lokSabha } = parent;
  return stored(aUnit({ level, kind: level, path, parentId: parent.id, assembly, lokSabha, closed: null }));
}
