import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Name } from '../scalar.ts';
import { cleanText } from './clean.ts';
import { line, nameText, placeText, publicSentence, sentenceText } from './schema.ts';

const isName = (hi: string) => Name.safeParse({ hi, en: '' }).success;

describe('a name cannot deceive', () => {
  test.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['no-break spaces', '\u00a0\u00a0'],
    ['zero-width characters', '\u200b\u200d\u2060'],
    ['a Hangul filler', '\u3164'],
    ['a braille blank', '\u2800'],
    ['signs alone', '.-.'],
    ['digits alone', '12'],
    ['a direction override', 'राम \u202eमीणा'],
    ['an isolate', '\u2067Ram\u2069'],
    ['tag characters', `Ram${String.fromCodePoint(0xe0052, 0xe0041)}`],
    ['a hundred stacked marks', `र${'\u0945'.repeat(100)}म`],
    ['stacked Latin marks', `R${'\u0300'.repeat(100)}am`],
    ['a mark without a letter', 'ाम'],
    ['a check mark', '✔ Ram, state president'],
    ['an emoji', 'Ram 🙏'],
    ['a private character', 'Ram \ue000'],
    ['Cyrillic that looks Latin', 'Rаm'],
    ['full-width letters', 'Ｒａｍ'],
    ['Arabic, which runs from right to left', 'رام'],
    ['a line break', 'Ram\nLal'],
    ['two spaces', 'Ram  Lal'],
    ['a space at the end', 'Ram '],
    ['a joiner between two letters', 'राम\u200dलाल'],
    ['a joiner at the end', 'राम\u200d'],
    ['a letter with nukta in two characters', 'न\u093c'],
    ['a UPI address', 'Donate ram@okaxis'],
    ['a link', 'http://example.in'],
    ['a bare domain', 'Pay at bit.ly/ram'],
    ['a site', 'www.example'],
    ['a mobile number', 'Call 9829012345'],
    ['a mobile number in two halves', 'Call 98290 12345'],
    ['a mobile number in pairs', 'Call 98 29 01 23 45'],
    ['a mobile number with a comma', 'Call 98290, 12345'],
    ['a mobile number in Devanagari digits', 'फ़ोन ९८२९०१२३४५'],
    ['a landline', 'Call 0141-2345678'],
  ])('%s is none', (_, text) => {
    expect(isName(text)).toBe(false);
  });
});

test.each([
  ...['राजेन्\u200dद्र शर्मा', 'पद्\u200cमा', 'क़ुरैशी', 'भँवर', 'ॐ प्रकाश', 'श्रीमती गीता', 'दुःख', 'इक़बाल', 'ज़ाँ'],
  ...["D'Souza", 'R.K. Sharma', 'Mohd.Salim', 'Md. A. (Pappu) Khan', 'José', 'Kṛṣṇa', 'Ram-Lal', 'B & B'],
  ...[
    'बूथ 98',
    'Booth 98, Udpura / Modak Station',
    'वार्ड १-२०',
    '10 G M',
    "60Gb'B'",
    'Devmgari (B)',
    'रा.उ.मा.वि. 305001',
  ],
  ...['Kishanpura + Gopalpura', 'Room No 14, Ward 123, Part 98', 'Booths 101, 102, 103, 104'],
])('%s is a name', (text) => {
  expect(isName(cleanText(text))).toBe(true);
});

test.each<[string, (longest: number) => ReturnType<typeof nameText>, string, boolean]>([
  ['a place of digits alone', placeText, '12', true],
  ['a place with a check mark', placeText, '✔ 12', false],
  ['a place with a UPI address', placeText, 'Donate: UPI ram@upi', false],
  ['a reason with a number to call', sentenceText, 'गाँव गलत है; मुझे 98290 12345 पर बताएँ!', true],
  ['a reason of signs alone', sentenceText, '?!', false],
  ['a reason with an override', sentenceText, 'No\u202e', false],
  ['a title with a time', publicSentence, 'बूथ अध्यक्षों की बैठक: 10-12 बजे', true],
  ['a title with a number to call', publicSentence, 'Meeting, call 98290 12345', false],
  ['a title with a link', publicSentence, 'Meeting at https://example.in', false],
  ['a quoted cell with an override', line, 'Ram\u202e', false],
  ['a quoted cell with an emoji', line, 'Ram 🙏', true],
])('%s is told apart', (_, schema, text, isTaken) => {
  expect(schema(100).safeParse(text).success).toBe(isTaken);
});

test('a text has its longest length in UTF-16 units', () => {
  expect(nameText(10).safeParse('अ'.repeat(10)).success).toBe(true);
  expect(nameText(10).safeParse('अ'.repeat(11)).success).toBe(false);
});

test('what is accepted is visible, composed and on one line', () => {
  const piece = fc.constantFrom(
    ...[
      'अ',
      'र',
      'न',
      'ड',
      '्',
      '\u093c',
      'ा',
      '\u200d',
      '\u200c',
      'ं',
      ' ',
      '.',
      '1',
      'o',
      '०',
      'a',
      'é',
      '-',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      if (!sentenceText(50).safeParse(text).success) return;
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toMatch(/ {2}|(?!\u094d)[^\u094d][\u200c\u200d]|[\u200c\u200d](?![\u0915-\u0939])/);
      expect(sentenceText(50).safeParse(cleanText(text)).success).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test('a text of any length is judged in a moment', () => {
  for (const long of [
    '1 '.repeat(50_000),
    'र'.repeat(100_000),
    `${'98 '.repeat(30_000)}x`,
    'w'.repeat(100_000),
  ])
    expect(nameText(200_000).safeParse(long).success).toBe(long.startsWith('र') || long.startsWith('w'));
});
