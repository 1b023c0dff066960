import { describe, expect, test } from 'vitest';
import { look, said } from './support/look.ts';
import { workbook } from './support/workbook.ts';

/** Sheets from the field whose headings other tools or several people a row have made, each with what must come of it. */

const lookAt = async (...lines: string[]) => said(await look(lines.join('\n')));

describe('a row of several people', () => {
  test('gives each the number beside the name, and nobody another’s', async () => {
    const { asked, rows } = await lookAt(
      'विधानसभा,बूथ संख्या,बूथ अध्यक्ष का नाम,मोबाइल,बूथ सचिव का नाम,मोबाइल',
      '106,1,रमेश मीणा,9829000031,सुरेश जाट,9829000032',
      '106,2,मोहन गुर्जर,,गीता देवी,9829000034',
      '106,3,Mahesh Saini,9829000035,कमला देवी,9829000036',
    );
    expect({ asked, rows }).toEqual({
      asked: null,
      rows: [
        '2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000031',
        '2 | read | unit=P106-1 | post=secretary | hi=सुरेश जाट | mobile=9829000032',
        '3 | read | unit=P106-2 | hi=मोहन गुर्जर | !mobile-missing',
        '3 | read | unit=P106-2 | post=secretary | hi=गीता देवी | mobile=9829000034',
        '4 | read | unit=P106-3 | en=Mahesh Saini | mobile=9829000035',
        '4 | read | unit=P106-3 | post=secretary | hi=कमला देवी | mobile=9829000036',
      ],
    });
  });

  test('takes the posts from the line above the headings', async () => {
    const { rows } = await lookAt(
      ',,बूथ अध्यक्ष,,बूथ सचिव,',
      'विधानसभा,बूथ,नाम,मोबाइल,नाम,मोबाइल',
      '106,1,रमेश मीणा,9829000031,सुरेश जाट,9829000032',
    );
    expect(rows).toEqual([
      '3 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000031',
      '3 | read | unit=P106-1 | post=secretary | hi=सुरेश जाट | mobile=9829000032',
    ]);
  });
});

describe('a row of several people whose columns do not show whose they are', () => {
  test.each([
    ['both names first', 'अध्यक्ष का नाम,सचिव का नाम,मोबाइल,मोबाइल', 'रमेश मीणा,सुरेश जाट,9829000031,9829000032'],
    ['one number for two', 'अध्यक्ष का नाम,सचिव का नाम,मोबाइल', 'रमेश मीणा,सुरेश जाट,9829000031'],
    ['a number before', 'मोबाइल,अध्यक्ष का नाम,सचिव का नाम,मोबाइल', '9829000031,रमेश मीणा,सुरेश जाट,9829000032'],
  ])('is asked about where the order does not show whose a number is: %s', async (_, heading, row) => {
    const { asked, rows } = await lookAt(`विधानसभा,बूथ,${heading}`, `106,1,${row}`);
    expect(asked).toContain('मोबाइल');
    expect(rows.join()).not.toContain('mobile=');
  });

  test.each([
    ['posts as headings', 'बूथ अध्यक्ष,मो.,बूथ उपाध्यक्ष,मो.', 'रमेश मीणा,9829000031,सुरेश जाट,9829000032'],
    [
      'names and numbers in one cell',
      'अध्यक्ष का नाम व मोबाइल,उपाध्यक्ष का नाम व मोबाइल',
      'रमेश मीणा 9829000031,सुरेश जाट 9829000032',
    ],
  ])('has %s', async (_, heading, row) => {
    const { asked, rows } = await lookAt(`विधानसभा,बूथ,${heading}`, `106,1,${row}`);
    expect({ asked, rows }).toEqual({
      asked: null,
      rows: [
        '2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000031',
        '2 | read | unit=P106-1 | post=vicePresident | hi=सुरेश जाट | mobile=9829000032',
      ],
    });
  });

  test('never gets the number of a name whose heading says nothing', async () => {
    const { asked, rows } = await lookAt(
      'विधानसभा,बूथ,बूथ अध्यक्ष का नाम,मोबाइल,साथी,मोबाइल',
      '106,1,रमेश मीणा,9829000031,सुरेश जाट,9829000032',
    );
    expect(asked).toEqual(['साथी']);
    expect(rows).toEqual([
      '2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000031',
      '2 | refused | post-missing',
    ]);
  });

  test('of which one is a government officer is asked about', async () => {
    const { asked, rows } = await lookAt(
      'S.No,AC No & Name,Part No.,Polling Station Name,BLO Name,BLO Mobile,BLA-2 Name,BLA-2 Mobile',
      '1,106-Masuda,5,GOVT SR SEC SCHOOL 2 (LEFT PART),RAM LAL,9829000431,MOHAN LAL GURJAR,9829000432',
    );
    expect(asked).toEqual(['BLO Name', 'BLO Mobile']);
    expect(rows).toEqual(['2 | refused | post-missing']);
  });
});

test('two tables side by side are read each with its own booth', async () => {
  const { rows } = await lookAt(
    'ब्लॉक मसूदा अ,,,,,',
    'बूथ,बूथ अध्यक्ष का नाम,मोबाइल,बूथ,बूथ अध्यक्ष का नाम,मोबाइल',
    '1,रमेश मीणा,9829000031,2,सुरेश जाट,9829000032',
    '3,मोहन गुर्जर,9829000033,,,',
  );
  expect(rows).toEqual([
    '3 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000031',
    '3 | read | unit=P106-2 | hi=सुरेश जाट | mobile=9829000032',
    '4 | read | unit=P106-3 | hi=मोहन गुर्जर | mobile=9829000033',
  ]);
});

describe('the answers to a form', () => {
  const answers = [
    'मोहन लाल गुर्जर,9829000421,106 मसूदा,5,बूथ अध्यक्ष,बड़ा गांव',
    'सुरेश जाट,+91 9829000422,मसूदा (106),6,बूथ अध्यक्ष,छोटा गांव',
    'मोहन लाल गुर्जर,9829000421,106 मसूदा,5,बूथ अध्यक्ष,बड़ा गांव',
  ].map((answer, day) => `11/2${day}/2026 10:22:31,${answer}`);
  const read = [
    '2 | skipped | row-replaced',
    '3 | read | unit=P106-6 | hi=सुरेश जाट | mobile=9829000422 | village=छोटा गांव',
    '4 | read | unit=P106-5 | hi=मोहन लाल गुर्जर | mobile=9829000421 | village=बड़ा गांव',
  ];
  test.each([
    'Timestamp,आपका पूरा नाम,मोबाइल नंबर (WhatsApp),विधानसभा,भाग संख्या (बूथ),आपका पद,गांव / वार्ड का नाम',
    'Timestamp,आपका नाम क्या है?,आपका मोबाइल नंबर लिखें,आपकी विधानसभा,आपके बूथ की संख्या क्या है?,आपका पद क्या है?,आपके गांव का नाम',
    'Timestamp,What is your full name?,Your mobile number (WhatsApp),Which assembly constituency are you in?,Your booth number,Your post,Village name',
  ])('are read under the questions %s', async (heading) => {
    expect(await lookAt(heading, ...answers)).toEqual({ asked: null, rows: read, failure: null });
  });
  test('may have a column of who is signed in', async () => {
    const { rows } = await lookAt(
      'ID,Start time,Completion time,Email,Name,आपका नाम,आपका मोबाइल,आपकी विधानसभा,बूथ नंबर,आपका पद',
      '1,11/20/26 10:22:31,11/20/26 10:25:31,anonymous,,मोहन गुर्जर,9829000421,मसूदा (106),5,बूथ अध्यक्ष',
    );
    expect(rows).toEqual(['2 | read | unit=P106-5 | hi=मोहन गुर्जर | mobile=9829000421 | !email-invalid']);
  });
  test('take no yes or no for a number', async () => {
    const { asked, rows } = await lookAt(
      'Timestamp,Your name,Mobile number,Assembly,Booth number,Your post,Are you on WhatsApp?',
      '11/20/2026 10:22:31,Mohan Gurjar,9829000421,106,5,Booth President,Yes',
    );
    expect(asked).toEqual(['Are you on WhatsApp?']);
    expect(rows).toEqual(['2 | read | unit=P106-5 | en=Mohan Gurjar | mobile=9829000421']);
  });
  test('count as the person has put them right', async () => {
    const { rows } = await lookAt(
      'Timestamp,आपका पूरा नाम,मोबाइल नंबर,विधानसभा,बूथ संख्या,आपका पद',
      '11/20/2026 10:22:31,मोहन लाल गुर्जर,9829000421,106,5,बूथ अध्यक्ष',
      '11/21/2026 09:01:00,मोहन लाल गुर्जर,9829000421,106,6,बूथ अध्यक्ष',
    );
    expect(rows).toEqual([
      '2 | skipped | row-replaced',
      '3 | read | unit=P106-6 | hi=मोहन लाल गुर्जर | mobile=9829000421',
    ]);
  });
});

describe('an export', () => {
  test('of a phone’s contacts is read by its names in parts', async () => {
    const { asked, rows } = await lookAt(
      'First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value',
      'Mohan,Lal,Gurjar,,,,,Booth 5 Masuda,President,,* myContacts,* Home,mohan@example.org,Mobile,+91 98290 00401,Work,+91 98290 00402',
      'सुरेश,,जाट,,Shri,,,Booth 6 Masuda,President,,* myContacts,,,Mobile,98290 00403,,',
    );
    expect(asked).toEqual(['Organization Name']);
    expect(rows).toEqual([
      '2 | read | unit=P106-5 | en=Mohan Lal Gurjar | mobile=9829000401 | alt=9829000402 | email=mohan@example.org',
      '3 | read | unit=P106-6 | hi=सुरेश जाट | mobile=9829000403',
    ]);
  });
  test('of a register does not take an id for a number to call', async () => {
    const { rows } = await lookAt(
      'Contact ID,Display Name,First Name,Last Name,Phone,Job Title,Booth,Assembly',
      '9829000999,Mohan Gurjar,Mohan,Gurjar,9829000411,President,5,106',
    );
    expect(rows).toEqual(['2 | read | unit=P106-5 | en=Mohan Gurjar | mobile=9829000411']);
  });
});

test('headings whose words say nothing are found by what stands under them, and asked', async () => {
  const { asked, rows } = await lookAt(
    'Vyakti,Sampark Ank,Kendra',
    'रमेश मीणा,9829000031,1',
    'सुरेश जाट,9829000032,2',
  );
  expect(asked).toEqual(['Vyakti', 'Sampark Ank', 'Kendra']);
  expect(rows).toHaveLength(2);
});

test('a row with a number to call is never taken for the headings', async () => {
  const { failure } = await lookAt('नाम रमेश,मोबाइल 9829000031,बूथ 1', 'नाम सुरेश,मोबाइल 9829000032,बूथ 2');
  expect(failure).toBe('sheet-no-heading');
});

test('labels over merged cells of a workbook are the posts of its people', async () => {
  const bytes = workbook(
    [
      '#sheet Sheet1',
      'विधानसभा\tबूथ\tबूथ अध्यक्ष\t\tबूथ सचिव\t',
      '\t\tनाम\tमोबाइल\tनाम\tमोबाइल',
      '106\tn:1\tरमेश मीणा\tn:9829000031\tसुरेश जाट\tn:9829000032',
      '#merge C1:D1',
      '#merge E1:F1',
    ].join('\n'),
  );
  expect(said(await look(bytes, 'xlsx')).rows).toEqual([
    'Sheet1:3 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000031',
    'Sheet1:3 | read | unit=P106-1 | post=secretary | hi=सुरेश जाट | mobile=9829000032',
  ]);
});
