import { Name } from '@sangathan/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isVacancy, readName } from './personName.ts';

test.each<[cell: string, hi: string, en: string]>([
  ['रमेश शर्मा', 'रमेश शर्मा', ''],
  ['श्री रमेश शर्मा', 'रमेश शर्मा', ''],
  ['श्रीमती गीता देवी पत्नी श्री मोहन', 'गीता देवी', ''],
  ['श्री महेश मीणा पुत्र श्री राम लाल', 'महेश मीणा', ''],
  ['महेश मीणा s/o राम लाल', 'महेश मीणा', ''],
  ['डॉ.सुनील', 'सुनील', ''],
  ['डॉ० सुनील', 'सुनील', ''],
  ['डॉ0 सुनील', 'सुनील', ''],
  ['डॉo सुनील', 'सुनील', ''],
  ['\u202aरमेश मीणा\u202c', 'रमेश मीणा', ''],
  ['राजेन्\u200dद्र', 'राजेन्\u200dद्र', ''],
  ['रमेश जी', 'रमेश', ''],
  ['श्रीराम मीणा', 'श्रीराम मीणा', ''],
  ['पुत्रकुमार', 'पुत्रकुमार', ''],
  ['1. रमेश', 'रमेश', ''],
  ['अब्दुल रहमान (जिला प्रभारी)', 'अब्दुल रहमान', ''],
  ['Shri Ramesh Sharma', '', 'Ramesh Sharma'],
  ['Sh. Ramesh', '', 'Ramesh'],
  ['Dr. Adv. MAHESH CHOUDHARY', '', 'Mahesh Choudhary'],
  ['smt sita devi W/o Ram Lal', '', 'Sita Devi'],
  ['Ram Lal S/o. Mohan', '', 'Ram Lal'],
  ['R.K. Sharma', '', 'R.K. Sharma'],
  ["D'Souza", '', "D'Souza"],
  ['Mohd. Salim', '', 'Mohd. Salim'],
  ['Shrikant Jain', '', 'Shrikant Jain'],
  ['रमेश शर्मा (Ramesh Sharma)', 'रमेश शर्मा', 'Ramesh Sharma'],
  ['Ramesh / रमेश', 'रमेश', 'Ramesh'],
])('%j is a name', (cell, hi, en) => {
  expect(readName(cell)).toEqual({ name: { hi, en }, rest: '' });
});

test('a phone number beside the name is returned as the rest', () => {
  expect(readName('राम लाल 98290 12345')).toEqual({ name: { hi: 'राम लाल', en: '' }, rest: '98290 12345' });
});

test.each([
  ['राम लाल / श्याम लाल', 'name-invalid'],
  ['=HYPERLINK("x")', 'name-invalid'],
  ['Ram 2', 'name-invalid'],
  ['क', 'name-invalid'],
  ['श्री', 'name-missing'],
  ['9829012345', 'name-missing'],
  ['शाहpura', 'name-mixed-script'],
  ['डूيلا', 'name-mixed-script'],
  ['محمد', 'name-invalid'],
  ['राम '.repeat(40), 'name-too-long'],
])('%j is not a name', (cell, issue) => {
  expect(readName(cell)).toEqual({ issue });
});

test('a name read from any cell passes the stored schema', () => {
  const piece = fc.oneof(
    fc.constantFrom('श्री ', 'Shri ', ' s/o ', '(', ')', '/', 'राम', 'Ram', ' '),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const read = readName(pieces.join(''));
      if ('name' in read) expect(Name.safeParse(read.name).success).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each(['रिक्त', 'पद रिक्त', 'Vacant', 'VACANT', 'रिक्त है'])('%s is a vacancy', (text) => {
  expect(isVacancy(text)).toBe(true);
});
