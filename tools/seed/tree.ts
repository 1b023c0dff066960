import {
  type Level,
  type Name,
  type Path,
  parentIdOn,
  pathUnder,
  type Unit,
  type UnitKind,
} from '@sangathan/model';
import { placesOfBooths } from './place.ts';
import { type Constituency, constituencies, districts, lokSabhaSeats } from './tables.ts';

/** A unit with its id. */
export interface PlacedUnit {
  id: string;
  unit: Unit;
}

export const stateId = 'RJ';
const opened = '2026-01-01';

export const mandalsPerConstituency = 11;
export const boothsPerConstituency = 270;

/** The cities with a municipal corporation, and the constituencies that they take over from their district. */
const cities: { en: string; hi: string; assemblies: number[] }[] = [
  {
    en: 'Jaipur City',
    hi: 'जयपुर शहर',
    assemblies: named([
      'Hawa Mahal',
      'Vidhyadhar Nagar',
      'Civil Lines',
      'Kishan Pole',
      'Adarsh Nagar',
      'Malviya Nagar',
      'Sanganer',
    ]),
  },
  { en: 'Jodhpur City', hi: 'जोधपुर शहर', assemblies: named(['Jodhpur', 'Sardarpura', 'Soorsagar']) },
  { en: 'Kota City', hi: 'कोटा शहर', assemblies: named(['Kota North', 'Kota South']) },
  { en: 'Bikaner City', hi: 'बीकानेर शहर', assemblies: named(['Bikaner West', 'Bikaner East']) },
  { en: 'Ajmer City', hi: 'अजमेर शहर', assemblies: named(['Ajmer North', 'Ajmer South']) },
  { en: 'Udaipur City', hi: 'उदयपुर शहर', assemblies: named(['Udaipur']) },
  { en: 'Bharatpur City', hi: 'भरतपुर शहर', assemblies: named(['Bharatpur']) },
];

function named(names: string[]): number[] {
  return constituencies.filter(({ en }) => names.includes(en)).map(({ assembly }) => assembly);
}

const cityOf = (assembly: number) => cities.find(({ assemblies }) => assemblies.includes(assembly));
const placesOf = placesOfBooths(
  (assembly) => cityOf(assembly) !== undefined,
  (assembly) => cityOf(assembly)?.assemblies.indexOf(assembly) ?? 0,
);

interface Division {
  id: string;
  kind: UnitKind;
  en: string;
  hi: string;
  constituencies: Constituency[];
}

function numbered(prefix: string, number: number, digits: number): string {
  return `${stateId}-${prefix}${String(number).padStart(digits, '0')}`;
}

/** The 40 district-level units: 33 districts without, and 7 cities with, their own constituencies. */
export const divisions: Division[] = [
  ...districts.map(({ code, en, hi }) => {
    const own = constituencies.filter(({ district, assembly }) => district === code && !cityOf(assembly));
    return { kind: 'district' as const, en, hi, constituencies: own };
  }),
  ...cities.map(({ en, hi, assemblies }) => {
    const own = constituencies.filter(({ assembly }) => assemblies.includes(assembly));
    return { kind: 'city' as const, en, hi, constituencies: own };
  }),
].map((division, index) => ({ id: numbered('D', index + 1, 2), ...division }));

/** The division of an MP: the one with most of the seat's constituencies, the first of several. */
function divisionOfLokSabha(seat: number): Division | undefined {
  const share = (division: Division) =>
    division.constituencies.filter(({ lokSabha }) => lokSabha === seat).length;
  return divisions.toSorted((one, other) => share(other) - share(one))[0];
}

const statePath: Path = { state: stateId };

type Own = Pick<Unit, 'level' | 'kind' | 'name' | 'path'> & Partial<Unit>;

function unitOf(own: Own): Unit {
  return {
    parentId: parentIdOn(own.path),
    assembly: null,
    lokSabha: null,
    assemblySeats: [],
    lokSabhaSeats: [],
    opened,
    closed: null,
    edited: null,
    ...own,
  };
}

function below(
  parent: PlacedUnit,
  level: Level,
  id: string,
  name: Unit['name'],
  own: Partial<Unit> = {},
): PlacedUnit {
  const { assembly, lokSabha } = parent.unit;
  const path = pathUnder(parent.unit.path, level, id);
  return { id, unit: unitOf({ assembly, lokSabha, ...own, level, kind: own.kind ?? level, name, path }) };
}

/** Shares of a whole that differ by one at most: `share(270, 11, i)` adds up to 270 over all i. */
function share(whole: number, parts: number, index: number): number {
  return Math.floor((whole * (index + 1)) / parts) - Math.floor((whole * index) / parts);
}

function labelled(word: Name, number: number, place: Name): Name {
  const hi = `${word.hi} ${number}${place.hi ? `, ${place.hi}` : ''}`;
  return { hi, en: `${word.en} ${number}, ${place.en}` };
}

function* boothsOf(mandal: PlacedUnit, first: number, places: Name[]): Generator<PlacedUnit> {
  const assembly = mandal.unit.assembly ?? 0;
  for (const [index, place] of places.entries()) {
    const number = first + index;
    const id = numbered('P', (assembly - 1) * boothsPerConstituency + number, 5);
    yield below(mandal, 'booth', id, labelled({ hi: 'बूथ', en: 'Booth' }, number, place));
  }
}

const halves = [
  { en: 'A', hi: 'अ', mandals: [0, 1, 2, 3, 4, 5] },
  { en: 'B', hi: 'ब', mandals: [6, 7, 8, 9, 10] },
];

/** What a mandal is named after: the place in its middle; in Hindi its block, where the place is not known. */
function placeOfMandal(constituency: Constituency, blockName: Name, places: Name[]): Name {
  if (cityOf(constituency.assembly)) return { hi: constituency.hi, en: constituency.en };
  const middle = places[Math.floor(places.length / 2)];
  return { hi: middle?.hi || blockName.hi, en: middle?.en ?? '' };
}

/** Two blocks, eleven mandals and 270 booths. */
function* unitsOf(constituency: Constituency, division: PlacedUnit): Generator<PlacedUnit> {
  const { assembly, lokSabha } = constituency;
  const places = placesOf(constituency, boothsPerConstituency);
  let first = 0;
  for (const [half, { en, hi, mandals }] of halves.entries()) {
    const name = { hi: `${constituency.hi} ${hi}`, en: `${constituency.en} ${en}` };
    const blockId = numbered('B', (assembly - 1) * 2 + half + 1, 3);
    const block = below(division, 'block', blockId, name, { assembly, lokSabha });
    yield block;
    for (const index of mandals) {
      const own = places.slice(first, first + share(boothsPerConstituency, mandalsPerConstituency, index));
      const id = numbered('M', (assembly - 1) * mandalsPerConstituency + index + 1, 4);
      const place = placeOfMandal(constituency, name, own);
      const mandal = below(block, 'mandal', id, labelled({ hi: 'मंडल', en: 'Mandal' }, index + 1, place));
      yield mandal;
      yield* boothsOf(mandal, first + 1, own);
      first += own.length;
    }
  }
}

/** Every unit of the state, each after its parent: 1 + 40 + 400 + 2,200 + 54,000. */
export function* theTree(): Generator<PlacedUnit> {
  const name = { hi: 'राजस्थान प्रदेश कांग्रेस', en: 'Rajasthan Pradesh Congress' };
  const state: PlacedUnit = {
    id: stateId,
    unit: unitOf({ level: 'state', kind: 'state', name, path: statePath }),
  };
  yield state;
  for (const { id, kind, en, hi, constituencies: own } of divisions) {
    const division = below(
      state,
      'district',
      id,
      { hi, en },
      {
        kind,
        assemblySeats: own.map(({ assembly }) => assembly),
        lokSabhaSeats: lokSabhaSeats.filter((seat) => divisionOfLokSabha(seat)?.id === id),
      },
    );
    yield division;
    for (const constituency of own) yield* unitsOf(constituency, division);
  }
}
