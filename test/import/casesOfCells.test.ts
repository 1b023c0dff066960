import { describe, expect, test } from 'vitest';
import { look, said } from './support/look.ts';
import { workbook } from './support/workbook.ts';

/** Sheets from the field whose cells can be read in two ways, each with what must come of it. */

const sheet = (...lines: string[]) => lines.join('\n');
const rowsOf = async (...lines: string[]) => said(await look(sheet(...lines))).rows;
const plainHeading = 'विधानसभा,बूथ,बूथ अध्यक्ष का नाम,मोबाइल';

describe('a mobile', () => {
  test('that a spreadsheet has rounded is nobody’s', async () => {
    const numbers = ['9829010000', '9829020000', '9.82901E+09', '9.82901E+009', '9829000000'];
    const rows = await rowsOf(
      plainHeading,
      ...numbers.map((number, row) => `106,${row + 1},रमेश मीणा,${number}`),
    );
    expect(rows).toEqual(numbers.map((_, row) => `${row + 2} | refused | mobile-broken`));
  });
});

describe('the dates of a column', () => {
  const heading = `${plainHeading},कब से`;
  const dated = (...days: string[]) =>
    days.map((day, row) => `106,${row + 1},रमेश मीणा,98290001${51 + row},${day}`);
  test('are read month first where some can only be that', async () => {
    const rows = await rowsOf(heading, ...dated('4/15/2025', '4/5/2025', '12/31/2024'));
    expect(rows.map((row) => row.split(' | ').at(-1))).toEqual([
      'since=2025-04-15',
      'since=2025-04-05',
      'since=2024-12-31',
    ]);
  });
  test('are read month first where that shows far down', async () => {
    const many = Array.from({ length: 90 }, () => '4/5/2025');
    const rows = await rowsOf(
      heading,
      ...dated(...many.slice(0, 29)),
      ...many.map((day, row) => `107,${(row % 30) + 1},रमेश मीणा,98290002${10 + row},${day}`),
      '106,30,रमेश मीणा,9829000399,4/15/2025',
    );
    expect(rows.filter((row) => row.includes('since=2025-05-04'))).toEqual([]);
  });
  test('are warned of where they contradict each other', async () => {
    const rows = await rowsOf(heading, ...dated('4/15/2025', '4/5/2025', '31/12/2024'));
    expect(rows.map((row) => row.split(' | ').at(-1))).toEqual([
      '!since-invalid',
      '!since-invalid',
      'since=2024-12-31',
    ]);
  });
});

describe('a booth', () => {
  test.each([
    ['"2, 3"', 'booth-ambiguous'],
    ['4-5', 'booth-ambiguous'],
    ['6 व 7', 'booth-ambiguous'],
    ['8/9', 'booth-ambiguous'],
    ['12-Mar', 'booth-date'],
    ['10(A)', 'unit-unknown'],
    ['10A', 'unit-unknown'],
    ['10 सहायक', 'unit-unknown'],
    ['107/5', 'booth-ambiguous'],
  ])('written %s is not guessed', async (booth, reason) => {
    const rows = await rowsOf(plainHeading, `106,${booth},रमेश मीणा,9829000181`);
    expect(rows).toEqual([`2 | refused | ${reason}`]);
  });
  test('that Excel has made a date of is told so', async () => {
    const bytes = workbook(
      sheet(
        '#sheet Sheet1',
        'विधानसभा\tबूथ\tबूथ अध्यक्ष का नाम\tमोबाइल',
        '106\td:45728\tरमेश मीणा\tn:9829000231',
        '106\tn:2\tसुरेश जाट\tn:9829000232',
      ),
    );
    expect(said(await look(bytes, 'xlsx')).rows).toEqual([
      'Sheet1:2 | refused | booth-date',
      'Sheet1:3 | read | unit=P106-2 | hi=सुरेश जाट | mobile=9829000232',
    ]);
  });
});

describe('a cell of a name', () => {
  const two = String.raw`रमेश मीणा\nसुरेश जाट`;
  const numbered = String.raw`1. मोहन गुर्जर\n2. गीता देवी`;
  test('with two people in it is refused', async () => {
    const bytes = workbook(
      sheet(
        '#sheet Sheet1',
        'विधानसभा\tबूथ\tपद\tनाम\tमोबाइल',
        `106\tn:1\tसचिव\t${two}\t${String.raw`9829000191\n9829000192`}`,
        `106\tn:2\tसचिव\t${numbered}\tn:9829000193`,
      ),
    );
    expect(said(await look(bytes, 'xlsx')).rows).toEqual([
      'Sheet1:2 | refused | name-several',
      'Sheet1:3 | refused | name-several',
    ]);
  });
  test('in a font that is not known is refused', async () => {
    const names = ['âéÚðUàæ', 'ÖæÚUÌ çâ¢ã', 'rmaoSa maINaa', 'Ramesh Meena', 'Renée Pal', 'Mohan Lāl'];
    const rows = await rowsOf(
      'Vidhansabha,Booth,Booth President Name,Mobile',
      ...names.map((name, row) => `106,${row + 1},${name},982900022${row}`),
    );
    expect(rows.slice(0, 3).map((row) => row.split(' | ').slice(1))).toEqual([
      ['refused', 'font-unclear'],
      ['refused', 'font-unclear'],
      ['refused', 'font-unclear'],
    ]);
    expect(rows.slice(3).every((row) => row.includes('| read |'))).toBe(true);
  });
  test('with an address in it keeps the village and tells of the rest', async () => {
    const rows = await rowsOf(
      'क्र.सं.,पदाधिकारी का नाम व पता,पद,मो. नं.,ब्लॉक,बूथ सं.',
      '1,"श्री मोहन लाल गुर्जर, ग्राम बड़ा गांव, पो. मसूदा",अध्यक्ष,9829000471,मसूदा अ,5',
      '2,"श्रीमती सीता देवी पत्नी श्री राम लाल, वार्ड 3",सचिव,9829000472,मसूदा अ,5',
      '3,"किशन गुर्जर, मसूदा",कोषाध्यक्ष,9829000473,मसूदा अ,5',
    );
    expect(rows).toEqual([
      '2 | read | unit=P106-5 | hi=मोहन लाल गुर्जर | mobile=9829000471 | village=बड़ा गांव | !name-rest',
      '3 | read | unit=P106-5 | post=secretary | hi=सीता देवी | mobile=9829000472 | !name-rest',
      '4 | read | unit=P106-5 | post=treasurer | hi=किशन गुर्जर | mobile=9829000473 | !name-rest',
    ]);
  });
  test('and one in the other script are of one person', async () => {
    const rows = await rowsOf(
      'बूथ,विधानसभा,नाम (हिन्दी),Name (English),पद,मोबाइल',
      '1,106,रमेश मीणा,Ramesh Meena,अध्यक्ष,9829000481',
      '2,106,कमला देवी,Mahesh Saini,अध्यक्ष,9829000482',
      '3,106,रमेश मीणा,Mahesh Meena,अध्यक्ष,9829000483',
    );
    expect(rows.map((row) => row.split(' | ').slice(1, 3).join(' '))).toEqual([
      'read unit=P106-1',
      'refused names-differ',
      'refused names-differ',
    ]);
  });
});
