import { describe, expect, test } from 'vitest';
import { contactsTable } from './contacts.ts';

/** The rows of a contacts file, without the headings. */
async function read(file: string | Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  const bytes = Buffer.isBuffer(file) ? file : Buffer.from(file);
  for await (const { cells } of contactsTable(bytes).rows()) rows.push(cells);
  expect(rows.shift()).toEqual(['Name', 'Mobile', 'Mobile 2', 'E-mail', 'Organization', 'Title']);
  return rows;
}

const card = (version: string, ...lines: string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');

describe('a contact of each version reads as a row', () => {
  test('2.1, in quoted-printable over several lines', async () => {
    const file = card(
      '2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E0=A4=9C=E0=A4=BE=E0=A4=9F;=E0=A4=B8=E0=A5=81=E0=A4=B0=E0=A5=87=',
      '=E0=A4=B6;;;',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E0=A4=B8=E0=A5=81=E0=A4=B0=',
      '=E0=A5=87=E0=A4=B6=20=E0=A4=9C=',
      '=E0=A4=BE=E0=A4=9F',
      'TEL;HOME:01462220011',
      'TEL;CELL;PREF:9829000451',
      'ORG:Booth 6 Masuda',
    );
    expect(await read(file)).toEqual([['सुरेश जाट', '9829000451', '01462220011', '', 'Booth 6 Masuda']]);
  });

  test('3.0, folded and escaped, with a photo and a second card', async () => {
    const photo = ['PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg', ' TEL:9829099999', ' ABCDEF=='];
    const file =
      card(
        '3.0',
        'N:गुर्जर;मोहन;लाल;;',
        'FN:मोहन लाल',
        '  गुर्जर',
        ...photo,
        'item1.TEL;TYPE="CELL,VOICE":+91 98290 00401',
        'TEL;TYPE=FAX:0146222001',
        'EMAIL;TYPE=INTERNET:mohan@example.org',
        'ORG:मंडल\\, मसूदा;बूथ 5',
        'TITLE:अध्यक्ष',
      ) + card('3.0', 'N:;सीता;;;', 'TEL;TYPE=CELL:9829000402', 'ROLE:सचिव');
    expect(await read(file)).toEqual([
      ['मोहन लाल गुर्जर', '+91 98290 00401', '', 'mohan@example.org', 'मंडल, मसूदा, बूथ 5', 'अध्यक्ष'],
      ['सीता', '9829000402', '', '', '', 'सचिव'],
    ]);
  });

  test('4.0, whose numbers are addresses', async () => {
    const file = card(
      '4.0',
      'FN:Ramesh Meena',
      'TEL;VALUE=uri;TYPE="voice,home":tel:+91-1462-220011;ext=5',
      'TEL;VALUE=uri;TYPE=cell:tel:+919829000403',
      'TEL:+919829000404',
    );
    expect(await read(file)).toEqual([['Ramesh Meena', '+919829000403', '+91-1462-220011, +919829000404']]);
  });
});

const others: [string, string | Buffer, string[][]][] = [
  [
    'the encoding of Windows, named or not',
    Buffer.from(
      card('2.1', 'N;CHARSET=windows-1252:José;;;;', 'TEL:9829000405').replace('José', 'Jos\xe9'),
      'latin1',
    ),
    [['José', '9829000405']],
  ],
  [
    'an encoding that does not exist',
    card('2.1', 'FN;CHARSET=X-PHONE:राम', 'TEL:9829000406'),
    [['राम', '9829000406']],
  ],
  [
    'lines that end in LF',
    card('3.0', 'FN:राम', 'TEL:9829000407').replaceAll('\r', ''),
    [['राम', '9829000407']],
  ],
  [
    'lines that end in CR',
    card('3.0', 'FN:राम', 'TEL:9829000407').replaceAll('\n', ''),
    [['राम', '9829000407']],
  ],
  ['small letters', card('3.0', 'fn:राम', 'tel;type=cell:9829000408').toLowerCase(), [['राम', '9829000408']]],
  [
    'a space at a fold of 2.1',
    card('2.1', 'FN:Mohan', ' Lal', 'TEL:9829000409'),
    [['Mohan Lal', '9829000409']],
  ],
  [
    'a name in base64',
    card('2.1', `FN;CHARSET=UTF-8;ENCODING=BASE64:${Buffer.from('राम').toString('base64')}`, 'TEL:1'),
    [['राम', '1']],
  ],
  [
    'a photo in base64 whose lines begin at the margin',
    card('2.1', 'FN:राम', 'PHOTO;ENCODING=BASE64;JPEG:/9j/', 'AAAA', 'BBBB==', '', 'TEL:9829000410'),
    [['राम', '9829000410']],
  ],
  [
    'an assistant’s card within a card',
    card(
      '2.1',
      'FN:राम',
      'AGENT:',
      'BEGIN:VCARD',
      'FN:Other',
      'TEL:9829000499',
      'END:VCARD',
      'TEL:9829000411',
    ),
    [['राम', '9829000411']],
  ],
  [
    'no name as shown',
    card('3.0', 'FN:', 'N:मीणा;राम;;श्री;', 'TEL:9829000412'),
    [['राम मीणा', '9829000412']],
  ],
  [
    'a number twice',
    card('3.0', 'FN:राम', 'TEL;TYPE=HOME:9829000413', 'TEL;TYPE=CELL:9829000413'),
    [['राम', '9829000413']],
  ],
  [
    'a file cut off',
    card('3.0', 'FN:राम', 'TEL:9829000414').replace('END:VCARD', ''),
    [['राम', '9829000414']],
  ],
  ['a card without anything', card('3.0'), []],
];

describe('what phones and programs write otherwise', () => {
  test.each(others)('%s', async (_, file, rows) => {
    expect(await read(file)).toEqual(rows);
  });

  test('a quoted-printable line without end costs no more than its cell', async () => {
    const endless = `FN;ENCODING=QUOTED-PRINTABLE:${'=41=\r\n'.repeat(300_000)}=42`;
    await expect(read(card('2.1', endless, 'TEL:1'))).rejects.toMatchObject({ code: 'sheet-cell-too-long' });
  });
});
