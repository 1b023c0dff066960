import type { ImportUnit } from '../../../functions/src/import/unit/unitFinder.ts';

/** A small district to import into: two constituencies, both with booths 1 to 30, and a neighbour. */

interface Sketch {
  assembly: number;
  en: string;
  hi: string;
  blocks: {
    id: string;
    half: [en: string, hi: string];
    mandals: [id: string, number: number, en: string, hi: string][];
  }[];
}

const constituencies: Sketch[] = [
  {
    assembly: 106,
    en: 'Masuda',
    hi: 'मसूदा',
    blocks: [
      {
        id: 'B1',
        half: ['A', 'अ'],
        mandals: [
          ['M1', 1, 'Masuda', 'मसूदा'],
          ['M2', 2, 'Bandanwara', 'बांदनवाड़ा'],
        ],
      },
      { id: 'B2', half: ['B', 'ब'], mandals: [['M3', 3, 'Bijainagar', 'बिजयनगर']] },
    ],
  },
  {
    assembly: 107,
    en: 'Kekri',
    hi: 'केकड़ी',
    blocks: [
      {
        id: 'B3',
        half: ['A', 'अ'],
        mandals: [
          ['M4', 1, 'Kekri', 'केकड़ी'],
          ['M5', 2, 'Sawar', 'सावर'],
        ],
      },
      // The Hindi name of this mandal is not known.
      { id: 'B4', half: ['B', 'ब'], mandals: [['M6', 3, 'Sarwar', '']] },
    ],
  },
];

const state = 'RJ';

export const district: ImportUnit = {
  id: 'D1',
  level: 'district',
  kind: 'district',
  name: { hi: 'अजमेर', en: 'Ajmer' },
  path: { state, district: 'D1' },
  assembly: null,
};

export const neighbours: ImportUnit[] = [
  { ...district, id: 'D2', name: { hi: 'भीलवाड़ा', en: 'Bhilwara' }, path: { state, district: 'D2' } },
  {
    ...district,
    id: 'B9',
    level: 'block',
    kind: 'block',
    name: { hi: 'आसींद अ', en: 'Asind A' },
    path: { state, district: 'D2', block: 'B9' },
    assembly: 178,
  },
];

/** Ten booths to a mandal; a booth's id is its constituency and its number: `P106-12`. */
function* unitsOf({ assembly, en, hi, blocks }: Sketch): Generator<ImportUnit> {
  let number = 0;
  for (const { id, half, mandals } of blocks) {
    const blockPath = { ...district.path, block: id };
    const name = { en: `${en} ${half[0]}`, hi: `${hi} ${half[1]}` };
    yield { id, level: 'block', kind: 'block', name, path: blockPath, assembly };
    for (const [mandal, ordinal, place, placeHi] of mandals) {
      const path = { ...blockPath, mandal };
      const own = { en: `Mandal ${ordinal}, ${place}`, hi: placeHi && `मंडल ${ordinal}, ${placeHi}` };
      yield { id: mandal, level: 'mandal', kind: 'mandal', name: own, path, assembly };
      for (let each = 0; each < 10; each += 1) {
        number += 1;
        const booth = `P${assembly}-${number}`;
        const called = { en: `Booth ${number}, ${place}`, hi: placeHi && `बूथ ${number}, ${placeHi}` };
        yield { id: booth, level: 'booth', kind: 'booth', name: called, path: { ...path, booth }, assembly };
      }
    }
  }
}

export const units: ImportUnit[] = [district, ...constituencies.flatMap((each) => [...unitsOf(each)])];
