import { describe, expect, test } from 'vitest';
import { look, said } from './support/look.ts';

/** Sheets from the field, each with what must come of it; a sheet that is longer stands in the corpus. */

const heading = 'क्र.,विधानसभा,बूथ संख्या,बूथ अध्यक्ष का नाम,मोबाइल';

describe('a plain list', () => {
  test('is read row by row', async () => {
    const sheet = [heading, '1,106,1,रमेश मीणा,9829000011', '2,107,2,सुरेश जाट,9829000012', ''].join('\n');
    expect(said(await look(sheet))).toEqual({
      asked: null,
      rows: [
        '2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000011',
        '3 | read | unit=P107-2 | hi=सुरेश जाट | mobile=9829000012',
      ],
      failure: null,
    });
  });
});
