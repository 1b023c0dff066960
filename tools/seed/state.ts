import type { Post } from '@sangathan/model';
import { newPersonId } from '../../functions/src/register/entry/personId.ts';
import { type CastMember, castMembers } from './cast.ts';
import {
  type DemoEntry,
  demoEntry,
  demoMobile,
  electedEntry,
  type SeedEntry,
  withVerification,
} from './people.ts';
import { Random } from './random.ts';
import { elected } from './tables.ts';
import { type PlacedUnit, theTree } from './tree.ts';

/** A unit with the entries of its committee, as the seed writes them together. */
export interface SeededUnit extends PlacedUnit {
  entries: SeedEntry[];
}

/** The district that is filled down to every booth in the demonstration: Ajmer without its city. */
export const demoDistrictId = 'RJ-D01';

/** Constituencies outside it whose booths are partly known: Sardarpura, Mandawa, Dholpur, Dausa. */
const partlyKnown = new Set([127, 28, 79, 88]);

/** The first number of made-up mobiles; those below are the cast's. */
const firstMobile = 100;

/** The share of a level's units that have a president, from 0 to 1; uneven, as in reality. */
function coverage({ unit }: PlacedUnit): number {
  const division = Number(unit.path.district?.slice(-2) ?? 0);
  const district = unit.path.district === demoDistrictId;
  switch (unit.level) {
    case 'state':
      return 1;
    case 'district':
      return 0.95;
    case 'block':
      return district ? 1 : 0.8;
    case 'mandal':
      return district ? 0.95 : 0.15 + ((division * 7) % 13) / 20;
    case 'booth':
      return district ? 0.92 : 0.55;
  }
}

/** Posts beside the president, each with the probability that it is filled. */
function committee(placed: PlacedUnit): [Post, number][] {
  const district = placed.unit.path.district === demoDistrictId;
  switch (placed.unit.level) {
    case 'state':
      return [
        ['vicePresident', 1],
        ['vicePresident', 1],
        ['generalSecretary', 1],
        ['generalSecretary', 1],
        ['treasurer', 1],
      ];
    case 'district':
      return [
        ['vicePresident', 0.8],
        ['generalSecretary', 0.7],
        ['treasurer', 0.6],
      ];
    case 'block':
      return district
        ? [
            ['generalSecretary', 0.8],
            ['secretary', 0.6],
          ]
        : [];
    case 'mandal':
      return district ? [['secretary', 0.4]] : [];
    case 'booth':
      return [];
  }
}

function electedOf(placed: PlacedUnit, now: number): DemoEntry[] {
  return elected.flatMap(({ house, seat, hi, en }) => {
    const post = house === 'assembly' ? 'mla' : 'mp';
    const seats = house === 'assembly' ? placed.unit.assemblySeats : placed.unit.lokSabhaSeats;
    return seats.includes(seat) ? [electedEntry(placed, post, seat, { hi, en }, now)] : [];
  });
}

function castEntry(member: CastMember, placed: PlacedUnit, now: number): DemoEntry {
  const { post, mobile, name, card = {}, personId = newPersonId(member.officeBearerId) } = member;
  return demoEntry({ placed, post, random: new Random(1), now, mobile, name, personId, card });
}

/** The president of a block has assisted every other holder in its booths. */
function assistantOf({ card, contact }: DemoEntry): string | null {
  const isAssisted = card.level === 'booth' && Number(contact.mobile?.slice(-1)) % 2 === 1;
  return isAssisted ? `${card.path.block}-president` : null;
}

/** Gives every unit its committee, deterministically; with `everyPresident` no president is vacant. */
function* withCommittees(
  units: Iterable<PlacedUnit>,
  now: number,
  everyPresident: boolean,
): Generator<SeededUnit> {
  let mobile = firstMobile;
  for (const [index, placed] of [...units].entries()) {
    const random = new Random(index + 1);
    const numbers = new Map<Post, number>();
    const entry = (post: Post) => {
      const number = (numbers.get(post) ?? 0) + 1;
      numbers.set(post, number);
      mobile += 1;
      const isKnown = random.chance(placed.unit.level === 'booth' ? 0.86 : 0.97);
      return demoEntry({ placed, post, random, now, number, mobile: isKnown ? demoMobile(mobile) : null });
    };
    const hasPresident = random.chance(coverage(placed)) || everyPresident;
    const posts = everyPresident ? [] : committee(placed).filter(([, chance]) => random.chance(chance));
    const byChance = [...(hasPresident ? [entry('president')] : []), ...posts.map(([post]) => entry(post))];
    const membersHere = castMembers.filter(({ unitId }) => unitId === placed.id);
    const others = byChance.filter(
      ({ id }) => !membersHere.some(({ officeBearerId }) => officeBearerId === id),
    );
    const castEntries = membersHere.map((member) => castEntry(member, placed, now));
    const all = [...castEntries, ...others, ...electedOf(placed, now)];
    yield { ...placed, entries: all.map((one) => withVerification(one, assistantOf(one))) };
  }
}

function isInDemo({ unit }: PlacedUnit): boolean {
  if (unit.level !== 'booth') return true;
  return unit.path.district === demoDistrictId || partlyKnown.has(unit.assembly ?? 0);
}

/** The demonstration: the whole tree down to the mandals, one district down to every booth. */
export function demoState(now: number): Generator<SeededUnit> {
  return withCommittees([...theTree()].filter(isInDemo), now, false);
}

/** All 56,641 units, each with its president. */
export function wholeState(now: number): Generator<SeededUnit> {
  return withCommittees(theTree(), now, true);
}
