import { type Level, levels, type Post, posts, type Right, rights } from '@sangathan/model';
import fc from 'fast-check';
import { mobileOf } from '../support/client.ts';

/** A unit has a parent and no path; paths are derived for the emulator only. */
export interface TreeUnit {
  id: string;
  level: Level;
  parent: TreeUnit | null;
  assembly: number | null;
  lokSabha: number | null;
  closed: boolean;
}

export interface Person {
  /** The entry's id, and the holder's uid. */
  id: string;
  personId: string;
  post: Post;
  unit: TreeUnit;
  assembly: number | null;
  lokSabha: number | null;
  deputyRights: Right[];
  left: boolean;
  /** The mobile in the entry; sometimes another person's. */
  mobile: string;
  /** Whether the holder has a grant; former holders and some others have none. */
  granted: boolean;
}

export interface World {
  units: TreeUnit[];
  people: Person[];
}

interface UnitSeed {
  parent: number;
  assembly: number;
  closed: boolean;
}

interface PersonSeed {
  unit: number;
  post: Post;
  namesake: number;
  deputyRights: Right[];
  left: boolean;
  granted: boolean;
  /** Whose mobile it has, among the people before it; 0 is its own. */
  borrows: number;
}

/** Two seats of either kind, so that neighbours often differ. */
const seats = 2;

function growUnits(seeds: UnitSeed[]): TreeUnit[] {
  const root = (id: string): TreeUnit => ({
    id,
    level: 'state',
    parent: null,
    assembly: null,
    lokSabha: null,
    closed: false,
  });
  const units = [root('RJ'), root('HR')];
  // Each root has a branch down to a booth, so that every level exists.
  for (const start of [...units]) levels.slice(1).reduce((parent) => grow(units, parent, 0, false), start);
  for (const { parent, assembly, closed } of seeds) {
    const parents = units.filter(({ level }) => level !== 'booth');
    const chosen = parents[parent % parents.length];
    if (chosen) grow(units, chosen, assembly, closed);
  }
  return units;
}

function grow(units: TreeUnit[], parent: TreeUnit, assembly: number, closed: boolean): TreeUnit {
  const level = levels[levels.indexOf(parent.level) + 1] ?? 'booth';
  const isBlock = level === 'block';
  const unit = {
    id: `${parent.id}-${units.length}`,
    level,
    parent,
    assembly: isBlock ? 1 + (assembly % seats) : parent.assembly,
    lokSabha: isBlock ? 1 + (Math.floor(assembly / seats) % seats) : parent.lokSabha,
    closed,
  };
  units.push(unit);
  return unit;
}

function settle(units: TreeUnit[], seeds: PersonSeed[]): Person[] {
  // Every unit has a president; the seeds add others.
  const presidents = units.map(
    (_, unit): PersonSeed => ({
      unit,
      post: 'president',
      namesake: 99,
      deputyRights: [],
      left: false,
      granted: true,
      borrows: 0,
    }),
  );
  const people: Person[] = [];
  for (const [index, seed] of [...presidents, ...seeds].entries()) {
    const unit = units[seed.unit % units.length];
    if (!unit) continue;
    const isElected = seed.post === 'mla' || seed.post === 'mp';
    if (isElected && unit.level !== 'district') continue;
    // Some people hold two posts: the same person in two entries.
    const namesake = people[seed.namesake * 7];
    const lender = seed.borrows === 0 ? undefined : people[seed.borrows * 5];
    people.push({
      id: `e${index}`,
      personId: namesake?.personId ?? `p${index}`,
      post: seed.post,
      unit,
      assembly: seed.post === 'mla' ? 1 + (index % seats) : unit.assembly,
      lokSabha: seed.post === 'mp' ? 1 + (index % seats) : unit.lokSabha,
      deputyRights: seed.post === 'president' ? [] : seed.deputyRights,
      left: seed.left,
      mobile: lender?.mobile ?? mobileOf(`e${index}`),
      // A number signs in one account, its owner's.
      granted: seed.granted && !seed.left && !lender,
    });
  }
  return people;
}

const often = (weight: number) => fc.nat(weight - 1).map((drawn) => drawn === 0);

export const world: fc.Arbitrary<World> = fc
  .record({
    units: fc.array(fc.record({ parent: fc.nat(200), assembly: fc.nat(7), closed: often(8) }), {
      minLength: 14,
      maxLength: 22,
    }),
    people: fc.array(
      fc.record({
        unit: fc.nat(200),
        post: fc.constantFrom(...posts),
        namesake: fc.nat(12),
        deputyRights: fc.oneof(fc.constant<Right[]>([]), fc.subarray<Right>([...rights])),
        left: often(8),
        granted: fc.nat(9).map((drawn) => drawn > 0),
        borrows: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(8)),
      }),
      { minLength: 25, maxLength: 40 },
    ),
  })
  .map(({ units: unitSeeds, people: personSeeds }) => {
    const units = growUnits(unitSeeds);
    return { units, people: settle(units, personSeeds) };
  });

/** Moves a unit with its subtree to another parent of the same level. @returns whether there is one */
export function move({ units }: World, which: number, where: number): boolean {
  const movable = units.filter(({ level }) => level !== 'state');
  const unit = movable[which % movable.length];
  const parents = units.filter(({ level, id }) => level === unit?.parent?.level && id !== unit.parent.id);
  const parent = parents[where % parents.length];
  if (!unit || !parent) return false;
  unit.parent = parent;
  return true;
}
