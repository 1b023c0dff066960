import type { Name, Post } from '@sangathan/model';
import type { Random } from '../../../tools/seed/random.ts';
import { units } from '../support/district.ts';

/** A person as the sheet that is written must say it. */
export interface Person {
  name: Name;
  unitId: string;
  assembly: number;
  block: Name;
  booth: number;
  post: Post;
  /** Ten digits. */
  mobile: string;
  village: string;
}

/** A whole number from 0 to below `limit`. */
export function below(random: Random, limit: number): number {
  return Math.floor(random.next() * limit);
}

/** Different ones, in a random order. */
export function some<T>(random: Random, from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(below(random, left.length), 1)[0] as T,
  );
}

const given: Name[] = [
  { hi: 'रमेश', en: 'Ramesh' },
  { hi: 'सुरेश', en: 'Suresh' },
  { hi: 'मोहन', en: 'Mohan' },
  { hi: 'गीता', en: 'Geeta' },
  { hi: 'कमला', en: 'Kamla' },
  { hi: 'कुलदीप', en: 'Kuldeep' },
  { hi: 'योगेश', en: 'Yogesh' },
  { hi: 'प्रकाश', en: 'Prakash' },
];
const family: Name[] = [
  { hi: 'मीणा', en: 'Meena' },
  { hi: 'जाट', en: 'Jat' },
  { hi: 'गुर्जर', en: 'Gurjar' },
  { hi: 'शर्मा', en: 'Sharma' },
  { hi: 'बैरवा', en: 'Bairwa' },
  { hi: 'सैनी', en: 'Saini' },
];
const villages = ['बड़ा गांव', 'केकड़ी', 'सावर', 'बांदनवाड़ा', 'छोटी ढाणी'];

const booths = units.filter(({ level }) => level === 'booth');
const byId = new Map(units.map((unit) => [unit.id, unit]));

/** People in different booths, no two with a name or a number in common, in the order of the booths. */
export function makeRegister(random: Random): Person[] {
  const count = 2 + below(random, 7);
  const names = some(
    random,
    given.flatMap((first) =>
      family.map((last) => ({ hi: `${first.hi} ${last.hi}`, en: `${first.en} ${last.en}` })),
    ),
    count,
  );
  const places = some(random, booths, count).toSorted(
    (one, other) => booths.indexOf(one) - booths.indexOf(other),
  );
  return places.map((unit, index) => ({
    name: names[index] as Name,
    unitId: unit.id,
    assembly: unit.assembly ?? 0,
    block: byId.get(unit.path.block ?? '')?.name as Name,
    booth: Number(unit.id.split('-')[1]),
    post: 'president',
    mobile: `98${below(random, 10)}${10_001 + below(random, 89_000)}${below(random, 10)}${index + 1}`,
    village: random.pick(villages),
  }));
}
