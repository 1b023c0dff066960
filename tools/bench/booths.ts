import { type Evidence, type OfficeBearer, type Path, pathUnder } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { boothsPerConstituency, type PlacedUnit, theTree } from '../seed/tree.ts';

/** The entry of a booth's president in the benchmark. */
export function presidentOf(
  unitId: string,
  path: Path,
  level: OfficeBearer['level'],
  evidence: Evidence,
): OfficeBearer {
  return {
    personId: `${unitId}-president`,
    post: 'president',
    unitId,
    level,
    path,
    assembly: null,
    lokSabha: null,
    name: { hi: 'रमेश मीणा', en: 'Ramesh Meena' },
    village: null,
    jurisdiction: null,
    social: { facebook: null, x: null, instagram: null, youtube: null },
    photo: null,
    known: { mobile: true, email: false },
    evidence,
    evidenceAt: Timestamp.now(),
    sharesNumber: false,
    since: '2026-01-01',
    until: null,
    visibility: 'members',
    deputyRights: [],
    searchKeys: [],
    enteredBy: null,
    edited: null,
    demo: true,
  };
}

/** The units of the fewest whole constituencies that have that many booths, with all units above. */
export function* unitsFor(booths: number): Generator<PlacedUnit> {
  const constituencies = Math.ceil(booths / boothsPerConstituency);
  for (const placed of theTree()) {
    const { assembly } = placed.unit;
    if (assembly === null || assembly <= constituencies) yield placed;
  }
}

/** The paths of booths in a few bytes each, so that the tree does not count towards the measured memory. */
export class Booths {
  readonly #mandals: Path[] = [];
  readonly #numbers: Uint32Array;
  readonly #mandalOf: Uint16Array;
  readonly count: number;

  constructor(count: number) {
    this.count = count;
    this.#numbers = new Uint32Array(count);
    this.#mandalOf = new Uint16Array(count);
    let index = 0;
    for (const { id, unit } of unitsFor(count)) {
      if (unit.level === 'mandal') this.#mandals.push(unit.path);
      if (unit.level !== 'booth' || index >= count) continue;
      this.#numbers[index] = Number(id.slice(-5));
      this.#mandalOf[index] = this.#mandals.length - 1;
      index += 1;
    }
  }

  at(index: number): { id: string; path: Path } {
    const id = `RJ-P${String(this.#numbers[index]).padStart(5, '0')}`;
    const mandal = this.#mandals[this.#mandalOf[index] ?? 0] ?? { state: 'RJ' };
    return { id, path: pathUnder(mandal, 'booth', id) };
  }
}
