import { type Name, searchKeysIn } from '@sangathan/model';
import { type Constituency, constituencies, villageGroups } from './tables.ts';

/** The share of a constituency's booths that its town has, where the constituency is named after one. */
const townShare = 0.2;

/** The number of booths in a city's ward. */
const boothsPerWard = 5;

type Group = (typeof villageGroups)[number];

/** Whether a panchayat samiti has a constituency's name, in any spelling (Masooda, Masuda). */
function isNamedAfter({ samiti }: Group, { en }: Constituency): boolean {
  return searchKeysIn(samiti).join() === searchKeysIn(en).join();
}

/**
 * The villages of each constituency: a panchayat samiti goes to the constituency with its name,
 * the others to the one of the district that has the fewest villages yet. Which villages a constituency
 * really has is not known; the district is.
 */
function villagesByConstituency(isCity: (assembly: number) => boolean): Map<number, string[]> {
  const villages = new Map<number, string[]>();
  const rural = constituencies.filter(({ assembly }) => !isCity(assembly));
  for (const { assembly } of rural) villages.set(assembly, []);
  const assign = ({ assembly }: Constituency, group: Group) =>
    villages.get(assembly)?.push(...group.villages);
  for (const [district, inDistrict] of Map.groupBy(rural, (each) => each.district)) {
    const unassigned = villageGroups.filter((group) => {
      if (group.district !== district) return false;
      const namesake = inDistrict.find((constituency) => isNamedAfter(group, constituency));
      if (namesake) assign(namesake, group);
      return !namesake;
    });
    for (const group of unassigned.toSorted((one, other) => other.villages.length - one.villages.length)) {
      const count = ({ assembly }: Constituency) => villages.get(assembly)?.length ?? 0;
      const poorest = inDistrict.toSorted((one, other) => count(one) - count(other))[0];
      if (poorest) assign(poorest, group);
    }
  }
  return villages;
}

/** The place of each booth of a constituency, in the order of their numbers. */
export type PlacesOf = (constituency: Constituency, booths: number) => Name[];

/** Places for the booths of every constituency; `wardOffset` numbers a city's wards over its constituencies. */
export function placesOfBooths(
  isCity: (assembly: number) => boolean,
  wardOffset: (assembly: number) => number,
): PlacesOf {
  const villages = villagesByConstituency(isCity);
  return (constituency, booths) => {
    const { assembly, en, hi } = constituency;
    return Array.from({ length: booths }, (_, index): Name => {
      if (isCity(assembly)) {
        const ward = (wardOffset(assembly) * booths) / boothsPerWard + Math.floor(index / boothsPerWard) + 1;
        return { hi: `वार्ड ${ward}`, en: `Ward ${ward}` };
      }
      const inTown = constituency.isTown ? Math.round(booths * townShare) : 0;
      if (index < inTown) return { hi, en };
      const own = villages.get(assembly) ?? [];
      const village = own[Math.floor(((index - inTown) * own.length) / (booths - inTown))];
      return { hi: '', en: village ?? '' };
    });
  };
}
