import type { Person, TreeUnit } from '../../rules/random/world.ts';
import type { Snapshot } from '../world/snapshot.ts';

/** A snapshot as the policy by brute force sees it: a tree of units, and people in posts. */
export interface Register {
  units: Map<string, TreeUnit>;
  people: Map<string, Person>;
  snapshot: Snapshot;
}

function treeOf(snapshot: Snapshot): Map<string, TreeUnit> {
  const units = new Map<string, TreeUnit>();
  const grow = (id: string): TreeUnit => {
    const grown = units.get(id);
    if (grown) return grown;
    const found = snapshot.units.get(id);
    if (!found) throw new Error(`there is no unit ${id}`);
    const { level, parentId, assembly, lokSabha, closed } = found;
    const parent = parentId === null ? null : grow(parentId);
    const unit = { id, level, parent, assembly, lokSabha, closed: closed !== null };
    units.set(id, unit);
    return unit;
  };
  for (const id of snapshot.units.keys()) grow(id);
  return units;
}

export function registerOf(snapshot: Snapshot): Register {
  const units = treeOf(snapshot);
  const people = new Map<string, Person>();
  for (const [id, card] of snapshot.cards) {
    const unit = units.get(card.unitId);
    if (!unit) continue;
    const { personId, post, assembly, lokSabha, deputyRights } = card;
    const mobile = snapshot.contacts.get(id)?.mobile ?? '';
    const left = card.until !== null;
    people.set(id, {
      id,
      personId,
      post,
      unit,
      assembly,
      lokSabha,
      deputyRights,
      left,
      mobile,
      granted: true,
    });
  }
  return { units, people, snapshot };
}

/** Who acts with an account of that number; null if its grant does not count. */
export function actorIn({ people, snapshot }: Register, uid: string, mobile: string): Person | null {
  const grant = snapshot.grants.get(uid);
  const who = grant && people.get(grant.officeBearerId);
  return who && grant.mobile === mobile && who.mobile === mobile && !who.left && !who.unit.closed
    ? who
    : null;
}
