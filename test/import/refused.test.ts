import { Readable } from 'node:stream';
import type { ImportRow } from '@sangathan/model';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { type Checked, checkRows } from '../../functions/src/import/check/checkRows.ts';
import type { SheetRow } from '../../functions/src/import/file/sheet.ts';
import { aChief } from '../../functions/src/import/fixture.ts';
import { readSheet } from '../../functions/src/import/read/readSheet.ts';
import { mappingOf, SheetTable } from '../../functions/src/import/read/table.ts';
import { UnitFinder } from '../../functions/src/import/unit/unitFinder.ts';
import { refusedCells } from '../../web/src/import/result/refusedSheet.ts';
import { texts } from '../../web/src/import/texts.ts';
import { district, units } from './support/district.ts';
import { workbook } from './support/workbook.ts';

const grant = aChief({ unitId: district.id, level: 'district', path: district.path });
const tree = {
  finder: new UnitFinder(district, units),
  unit: (id: string) => units.find((unit) => unit.id === id),
};
const nobodyAround = async () => ({ inUnit: () => [], withMobile: () => [], idsWithMobile: () => [] });

interface Tried extends Checked {
  headings: string[];
  mapping: Parameters<typeof checkRows>[1];
}

/** The dry run of a file for the district, into an empty register. */
async function tried(bytes: Buffer): Promise<Tried> {
  const table = new SheetTable(readSheet(Readable.from([bytes]), 'xlsx'));
  const found = await table.open();
  const mapping = mappingOf(found);
  const below: SheetRow[] = [];
  for await (const row of table.rows(mapping)) below.push(row);
  const headings = found.columns.map(({ heading }) => heading);
  return { headings, mapping, ...(await checkRows(below, mapping, grant, tree, nobodyAround)) };
}

const sheet = [
  'जिला कांग्रेस कमेटी अजमेर',
  'क्र.\tमंडल\tपद\tनाम\tमोबाइल नं.',
  'ब्लॉक: मसूदा अ',
  'n:1\tबांदनवाड़ा\tअध्यक्ष\tश्री रमेश शर्मा\t98290',
  'n:2\tमसूदा\tअध्यक्ष\tगीता देवी\t9829012346',
  'ब्लॉक: केकड़ी अ',
  'n:3\tसावर\tअध्यक्ष\tमोहन लाल\t9829012347',
  'n:4\tकेकरि नगर पार\tअध्यक्ष\tसुनील जैन\t9829012348',
  '',
].join('\n');

/** What a person puts right in the sheet that came back. */
const mended: Record<string, string> = { '98290': '98290 12345', 'केकरि नगर पार': 'केकड़ी' };

test.each(['hi', 'en'] as const)(
  'refused rows come back, are mended and sent again, and are right: %s',
  async (language) => {
    const first = await tried(workbook(sheet));
    expect(first.figures).toMatchObject({ new: 2, refused: 2 });
    const refused: ImportRow[] = first.shown.filter(({ outcome }) => outcome === 'refused');
    const cells = refusedCells(first, refused, texts.reasons[language], language);
    const data = cells.map((line) => line.map((value) => ({ value: mended[value] ?? value, type: String })));
    const second = await tried(await writeExcelFile(data).toBuffer());
    expect(second.figures).toMatchObject({ new: 2, refused: 0, skipped: 0 });
    expect(
      second.plan.map(({ unitId, changes }) => [unitId, changes.nameHi?.to, changes.mobile?.to]),
    ).toEqual([
      ['M2', 'रमेश शर्मा', '+919829012345'],
      ['M4', 'सुनील जैन', '+919829012348'],
    ]);
  },
);
