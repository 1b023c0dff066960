import { expect, test } from 'vitest';
import { delimiterOf, encodingOf, readDelimited, textFormatOf } from './delimited.ts';

const words = ['नाम', 'गांव', 'मोबाइल', 'बूथ'];
const sense = (cell: string) => (words.includes(cell) ? cell : null);
const hindi = 'नाम,मोबाइल\nरमेश,9829012345\n';
const latin = 'Name,Mobile\nRamesh,9829012345\n';

test.each([
  ['Hindi with a mark', Buffer.from(`\ufeff${hindi}`), 'utf-8'],
  ['Hindi', Buffer.from(hindi), 'utf-8'],
  ['plain letters', Buffer.from(latin), 'utf-8'],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${hindi}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 with a mark, high bytes first', Buffer.from(`\ufeff${hindi}`, 'utf16le').swap16(), 'utf-16be'],
  ['UTF-16 without a mark', Buffer.from(latin, 'utf16le'), 'utf-16le'],
  ['Hindi in UTF-16 without a mark', Buffer.from('नाम राम श्याम मोहन', 'utf16le').swap16(), 'utf-16be'],
  ['tabs between one letter each', Buffer.from('a\tb\tc\td\te\n'.repeat(20)), 'utf-8'],
  [
    'Hindi with one byte that UTF-8 cannot have',
    Buffer.concat([Buffer.from(hindi), Buffer.from([0xa0])]),
    'utf-8',
  ],
  ['Hindi cut inside a letter', Buffer.from(hindi).subarray(0, 10), 'utf-8'],
  ['a byte that UTF-8 cannot have', Buffer.from([0x52, 0xe9, 0x6d, 0x65, 0x0a]), 'windows-1252'],
])('the encoding of %s is detected', (_, bytes, encoding) => {
  expect(encodingOf(bytes)).toBe(encoding);
});

test.each([
  ['a,b,c\n1,2,3\n', ','],
  ['a;b;c\n1;2;3\n', ';'],
  ['a\tb\tc\n1\t2\t3\n', '\t'],
  ['Title, with commas, and more\na;b;c\n1;2;3\n4;5;6\n', ';'],
  ['a;b\n"x,y,z";1\n"x,y,z";2\n', ';'],
  ['one column\nonly\n', ','],
  ['नाम\tगांव\tमोबाइल\nराम, लाल, जी\tबड़ा, छोटा\t98290\n', '\t'],
  ['सूची; अजमेर; केकड़ी; 2025\nनाम,मोबाइल,बूथ\nराम; श्याम,98290,1\n', ','],
])('the delimiter of %j is detected', (text, delimiter) => {
  expect(delimiterOf(text, sense)).toBe(delimiter);
});

test('rows have their numbers in the sheet', async () => {
  const rows = [];
  const text = 'a,b\n\n"two\nlines",x\n,,\nlast,row\n';
  const bytes = Buffer.from(text);
  for await (const row of readDelimited(bytes, textFormatOf(bytes, sense))) rows.push(row);
  expect(rows).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 3, cells: ['two\nlines', 'x'] },
    { number: 5, cells: ['last', 'row'] },
  ]);
});
