import { expect, test } from 'vitest';
import { delimiterOf, encodingOf, readDelimited } from './delimited.ts';

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
])('the delimiter of %j is detected', (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter);
});

test('rows have their numbers in the sheet', async () => {
  const rows = [];
  const text = 'a,b\n\n"two\nlines",x\n,,\nlast,row\n';
  for await (const row of readDelimited(Buffer.from(text))) rows.push(row);
  expect(rows).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 3, cells: ['two\nlines', 'x'] },
    { number: 5, cells: ['last', 'row'] },
  ]);
});
