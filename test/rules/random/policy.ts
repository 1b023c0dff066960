/**
 * The policy again, by brute force over the tree: without paths or grants, sharing no code with the rules or the
 * model. The actor is a person with a grant.
 */
import type { Person, TreeUnit } from './world.ts';

const rightsOfPresidents: Record<string, string> = {
  state: 'edit approve import conveneMeetings sendMessages contacts',
  district: 'edit approve import conveneMeetings sendMessages contacts',
  block: 'edit import conveneMeetings sendMessages contacts',
  mandal: 'edit conveneMeetings sendMessages contacts',
  booth: 'conveneMeetings sendMessages contacts',
};

/** The unit and everything above it. */
function chain(unit: TreeUnit | null): TreeUnit[] {
  return unit === null ? [] : [unit, ...chain(unit.parent)];
}

function isElected({ post }: Person): boolean {
  return post === 'mla' || post === 'mp';
}

export function holds(who: Person, right: string): boolean {
  const own = who.post === 'president' ? (rightsOfPresidents[who.unit.level] ?? '').split(' ') : [];
  return own.includes(right) || who.deputyRights.some((given) => given === right);
}

const everyRight = ['edit', 'approve', 'import', 'conveneMeetings', 'sendMessages', 'contacts'];

/** Whether `who` has every right that `whose` has. */
export function hasAllRightsOf(who: Person, whose: Person): boolean {
  return everyRight.every((right) => !holds(whose, right) || holds(who, right));
}

/** Whether the unit is in the person's subtree; MLAs and MPs have none. */
export function reaches(who: Person, unit: TreeUnit): boolean {
  return !isElected(who) && chain(unit).includes(who.unit);
}

type Seats = { assembly: number | null; lokSabha: number | null };

function represents(who: Person, place: Seats): boolean {
  if (who.post === 'mla') return who.assembly !== null && place.assembly === who.assembly;
  return who.post === 'mp' && who.lokSabha !== null && place.lokSabha === who.lokSabha;
}

export function isAbove(who: Person, unit: TreeUnit): boolean {
  return chain(who.unit).includes(unit);
}

export function seesUnit(who: Person, unit: TreeUnit): boolean {
  return isAbove(who, unit) || reaches(who, unit) || represents(who, unit);
}

export function seesCard(who: Person, whose: Person): boolean {
  return isAbove(who, whose.unit) || reaches(who, whose.unit) || represents(who, whose);
}

/** Whether a person may open an entry's contact, one by one; in their own committee it takes a use for it. */
export function opensContact(who: Person, whose: Person): boolean {
  const hasUse = ['edit', 'approve', 'contacts'].some((right) => holds(who, right));
  return who === whose || (reaches(who, whose.unit) && (whose.unit !== who.unit || hasUse));
}

/** Whether a person may read a place's contacts in number. */
export function listsContacts(who: Person, unit: TreeUnit): boolean {
  return holds(who, 'contacts') && reaches(who, unit);
}

/** Whether the entry is in the person's charge: in their subtree, but not their own or their president's. */
export function isInCharge(who: Person, whose: Person): boolean {
  const isOwnPresident = whose.unit === who.unit && whose.post === 'president';
  return reaches(who, whose.unit) && who.personId !== whose.personId && !isOwnPresident;
}

/** Whether a person may change an entry: in their charge, with no more rights or sight, and another number. */
export function changes(who: Person, whose: Person): boolean {
  const seesFurther = whose.post === 'mp' && who.unit.level !== 'state';
  return isInCharge(who, whose) && hasAllRightsOf(who, whose) && !seesFurther && who.mobile !== whose.mobile;
}

export function edits(who: Person, whose: Person): boolean {
  return holds(who, 'edit') && changes(who, whose) && !whose.left && !whose.unit.closed;
}

export function decidesFor(who: Person, whose: Person): boolean {
  return holds(who, 'approve') && changes(who, whose);
}

export function namesDeputy(who: Person, whose: Person): boolean {
  return (
    who.post === 'president' &&
    whose.unit === who.unit &&
    changes(who, whose) &&
    !isElected(whose) &&
    !whose.left
  );
}

export function renames(who: Person, unit: TreeUnit): boolean {
  return holds(who, 'edit') && reaches(who, unit) && unit !== who.unit && !unit.closed;
}

export function readsRequest(who: Person, whose: Person): boolean {
  return who === whose || (holds(who, 'approve') && reaches(who, whose.unit));
}

/** Only a list of exactly the person's own subtree is allowed, by its constraint. */
export function lists(who: Person, unit: TreeUnit, right: string | null): boolean {
  return who.unit === unit && !isElected(who) && (right === null || holds(who, right));
}
