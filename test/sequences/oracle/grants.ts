/** Whether every grant is what its entry gives, and was given and taken by whom it should be. */
import { type Grant, type Right, rights } from '@sangathan/model';
import * as policy from '../../rules/random/policy.ts';
import type { Person } from '../../rules/random/world.ts';
import { actorIn, type Register } from './register.ts';
import { type Done, type Wrong, wrong } from './step.ts';

const rightsOf = (person: Person): Right[] => rights.filter((right) => policy.holds(person, right));

const sightOf = ({ post }: Person) => (post === 'mla' ? 'assembly' : post === 'mp' ? 'lokSabha' : 'subtree');

/** What a grant has that its entry does not give. */
function excessOf(grant: Grant, person: Person | undefined): string | null {
  if (!person || person.left || person.unit.closed) return 'no current entry';
  if (grant.mobile !== person.mobile) return 'another number';
  const given = rightsOf(person);
  const more = grant.rights.filter((right) => !given.includes(right));
  if (more.length > 0) return more.join(', ');
  const isInPlace = grant.unitId === person.unit.id && grant.level === person.unit.level;
  const isOfPerson = grant.personId === person.personId && grant.sight === sightOf(person);
  return isInPlace && isOfPerson ? null : 'another place, person or sight';
}

function wrongGrant({ before, after, phone, kind, scene }: Done, uid: string, grant: Grant): Wrong[] {
  const account = [...scene.phones.values()].find((one) => one.uid === uid);
  // Void: the account has another number now, or is gone.
  if (account?.sim.mobile !== grant.mobile) return [];
  const excess = excessOf(grant, after.people.get(grant.officeBearerId));
  const former = before.snapshot.grants.get(uid);
  const isNew = former?.officeBearerId !== grant.officeBearerId;
  const isClaimed = kind === 'claim' && uid === phone.uid;
  return [
    ...(excess === null ? [] : [wrong('a grant gives too much', `${account.name}: ${excess}`)]),
    ...(isNew && !isClaimed ? [wrong('a grant that nobody claimed', account.name)] : []),
  ];
}

/** Whether an account may lose its grant by a step of another. One that counts for nothing may go at any time. */
function isTakenRightly(
  { before, after, phone, scene }: Done,
  uid: string,
  { officeBearerId, mobile }: Grant,
): boolean {
  const account = [...scene.phones.values()].find((one) => one.uid === uid);
  if (uid === phone.uid || account?.sim.mobile !== mobile) return true;
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  const [then, now] = [before.people.get(officeBearerId), after.people.get(officeBearerId)];
  const gaveWay = then !== undefined && (now?.left || now?.mobile !== mobile || now.unit.closed);
  const claims = after.snapshot.grants.get(phone.uid)?.officeBearerId === officeBearerId;
  return Boolean(gaveWay ? who && policy.changes(who, then) : claims && phone.sim.mobile === now?.mobile);
}

/** Grants with something that nobody gave, or lost by the step of somebody who lacks charge of them. */
export function wrongGrants(done: Done): Wrong[] {
  const { before, after, scene } = done;
  const lost = [...before.snapshot.grants].filter(([uid]) => !after.snapshot.grants.has(uid));
  const nameOf = (uid: string) => [...scene.phones.values()].find((one) => one.uid === uid)?.name ?? uid;
  return [
    ...[...after.snapshot.grants].flatMap(([uid, grant]) => wrongGrant(done, uid, grant)),
    ...lost
      .filter(([uid, grant]) => !isTakenRightly(done, uid, grant))
      .map(([uid]) => wrong('a grant is lost', nameOf(uid))),
  ];
}

/** What a human could do and see with all their SIMs, once signed in with each: `right in unit`. */
function powerOf({ people, units }: Register, mobiles: readonly string[], isThere: (id: string) => boolean) {
  const power = new Set<string>();
  const own = [...people.values()].filter(
    ({ mobile, left, unit }) => mobiles.includes(mobile) && !left && !unit.closed,
  );
  for (const who of own) {
    for (const unit of units.values()) {
      if (!isThere(unit.id)) continue;
      if (policy.seesUnit(who, unit)) power.add(`sight of ${unit.id}`);
      if (!policy.reaches(who, unit)) continue;
      for (const right of rightsOf(who)) power.add(`${right} in ${unit.id}`);
    }
  }
  return power;
}

/**
 * Authority is only ever handed on: what a human gains, whoever acted had; and what another loses, whoever took it
 * had. A human is all their SIMs together, so that a second one gives nothing that the first did not.
 */
export function wrongPowers({ before, after, phone, scene }: Done): Wrong[] {
  const actor = phone.sim.human;
  // A unit that was just opened is a part of its parent.
  const isThere = (id: string) => before.units.has(id);
  const sims = [...scene.sims.values()];
  const of = (register: Register, human: string) =>
    powerOf(
      register,
      sims.flatMap((sim) => (sim.human === human ? [sim.mobile] : [])),
      isThere,
    );
  const source = of(before, actor);
  return [...new Set(sims.map(({ human }) => human))].flatMap((human) => {
    const [then, now] = [of(before, human), of(after, human)];
    const gained = [...now].find((one) => !then.has(one) && !source.has(one));
    const taken = human === actor ? undefined : [...then].find((one) => !now.has(one) && !source.has(one));
    const named = (what: string) => what.replace(/\S+$/, (id) => scene.names.name(id));
    return [
      ...(gained ? [wrong('authority from nowhere', `${human} has got ${named(gained)}`)] : []),
      ...(taken ? [wrong('authority taken from below', `${human} has lost ${named(taken)}`)] : []),
    ];
  });
}
