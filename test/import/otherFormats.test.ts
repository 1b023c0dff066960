import { describe, expect, test } from 'vitest';
import { compound } from '../../functions/src/import/file/format/open.ts';
import type { RememberedHeadings } from '../../functions/src/import/heading/remembered.ts';
import { look, rowSaid } from './support/look.ts';
import { zipped } from './support/workbook.ts';

describe('contacts sent from a phone', () => {
  const contacts = [
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E0=A4=9C=E0=A4=BE=E0=A4=9F;=E0=A4=B8=E0=A5=81=E0=A4=B0=E0=A5=87=E0=A4=B6;;;',
    'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E0=A4=B8=E0=A5=81=E0=A4=B0=E0=A5=87=E0=A4=B6=20=E0=A4=9C=E0=A4=BE=E0=A4=9F',
    'TEL;CELL:9829000451',
    'ORG:Booth 6 Masuda',
    'TITLE:Booth President',
    'END:VCARD',
    '',
  ].join('\r\n');
  const answers: RememberedHeadings = { fields: { organization: 'unitName', title: 'post' }, layouts: [] };

  test('are a list whose unit is asked, or read into it: nobody is sent away for an Excel file', async () => {
    const { question, rows, failure } = await look(contacts, 'vcf');
    expect(failure).toBe(null);
    const right = 'read | unit=P106-6 | hi=सुरेश जाट | mobile=9829000451';
    expect(question !== null || rows.map(rowSaid).join().includes(right)).toBe(true);
    const samples = question?.columns.flatMap((column) => column.samples) ?? [];
    if (question)
      expect(samples).toEqual(expect.arrayContaining(['सुरेश जाट', '9829000451', 'Booth 6 Masuda']));
  });

  test('are read into their units once it is said what the columns are', async () => {
    const { question, rows } = await look(contacts, 'vcf', answers);
    expect(question).toBe(null);
    expect(rows.map(rowSaid)).toEqual(['2 | read | unit=P106-6 | hi=सुरेश जाट | mobile=9829000451']);
  });
});

describe('a file that is no list', () => {
  test.each<[string, Buffer, string]>([
    ['old Excel without a workbook', Buffer.concat([compound, Buffer.alloc(600)]), 'sheet-old-format'],
    [
      'a page with a single cell',
      Buffer.from('<html><body><table><tr><td>नाम</td></tr></table></body></html>'),
      'sheet-not-sheet',
    ],
    [
      'an OpenDocument file without tables',
      zipped([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', '<x/>'],
      ]),
      'sheet-not-sheet',
    ],
  ])('%s', async (_, bytes, code) => {
    for (const kind of ['xlsx', 'csv', 'xls', 'ods'] as const)
      expect((await look(bytes, kind)).failure).toBe(code);
  });
});
