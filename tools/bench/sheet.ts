import type { Level } from '@sangathan/model';
import writeExcelFile from 'write-excel-file/node';
import { madeUpName } from '../seed/people.ts';
import { Random } from '../seed/random.ts';
import { type PlacedUnit, theTree } from '../seed/tree.ts';

/** What a row of the sheet must have written into the register. */
export interface ExpectedRow {
  unitId: string;
  post: 'president' | 'secretary';
  mobile: string;
}

/** The tree with at most `rows` booths. */
export function unitsFor(rows: number): PlacedUnit[] {
  let booths = 0;
  return [...theTree()].filter(({ unit }) => unit.level !== 'booth' || ++booths <= rows);
}

const headings = [
  'क्र.',
  'जिला',
  'ब्लॉक',
  'मंडल',
  'बूथ कोड',
  'पद',
  'नाम',
  'पिता का नाम',
  'मोबाइल नं.',
  'गाँव',
  'ई-मेल',
];

/** A typical workbook of a state, and what its rows must write. Rows beyond the number of booths are secretaries. */
export async function makeSheet(
  units: PlacedUnit[],
  rows: number,
): Promise<{ bytes: Buffer; expected: ExpectedRow[] }> {
  const byId = new Map(units.map(({ id, unit }) => [id, unit.name.hi || unit.name.en]));
  const booths = units.filter(({ unit }) => unit.level === 'booth');
  const random = new Random(7);
  const expected: ExpectedRow[] = [];
  const data = [];
  for (let index = 0; index < rows; index += 1) {
    const booth = booths[index % booths.length];
    if (!booth) break;
    const post = index < booths.length ? ('president' as const) : ('secretary' as const);
    // Never four zeros at the end, which would be taken for a number that Excel has rounded.
    const number = `${701_234 + Math.floor(index / 9000)}${1000 + (index % 9000)}`;
    const above = (level: Level) => byId.get(booth.unit.path[level] ?? '') ?? '';
    const [name, father] = [madeUpName(random), madeUpName(random)];
    const given = index % 3 === 0 ? `Shri ${name.en}` : `श्री ${name.hi}`;
    const mobile = index % 4 === 0 ? `+91 ${number.slice(0, 5)} ${number.slice(5)}` : number;
    const email = index % 8 === 0 ? `p${index}@example.org` : '';
    const place = booth.unit.name.hi.split(', ')[1] ?? '';
    const title = post === 'president' ? 'बूथ अध्यक्ष' : 'सचिव';
    const cells = [String(index + 1), above('district'), above('block'), above('mandal'), booth.id, title];
    data.push([...cells, given, father.hi, mobile, place, email].map((value) => ({ value })));
    expected.push({ unitId: booth.id, post, mobile: `+91${number}` });
  }
  const title = [{ value: 'राजस्थान प्रदेश: बूथ अध्यक्षों की सूची' }];
  const heading = headings.map((value) => ({ value }));
  const bytes = await writeExcelFile([title, heading, ...data]).toBuffer();
  return { bytes, expected };
}
