import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiDigits, cleanText, comparable, ungrouped, visibleText } from './clean.ts';

describe('a text is cleaned', () => {
  test.each([
    ['direction marks of WhatsApp', '\u202aरमेश मीणा\u202c', 'रमेश मीणा'],
    ['isolates', '\u2068+919829000112\u2069', '+919829000112'],
    ['left-to-right marks', '\u200eRamesh\u200f', 'Ramesh'],
    ['a zero-width space inside a number', '98290\u200b00111', '9829000111'],
    ['a byte order mark inside a word', '\ufeffरा\ufeffम', 'राम'],
    ['soft hyphens', 'Ra\u00adjen\u00addra', 'Rajendra'],
    ['tag characters', `Ram${String.fromCodePoint(0xe0052, 0xe0041)}`, 'Ram'],
    ['variation selectors', 'Ram\ufe0f', 'Ram'],
    ['no-break and thin spaces', '98290\u00a000\u2009111\u202f', '98290 00 111'],
    ['line breaks and tabs', ' Ram\r\n\tLal ', 'Ram Lal'],
    ['an en dash', '98290–00111', '98290-00111'],
    ['a minus sign', '98290−00111', '98290-00111'],
    ['curly quotation marks', 'D’Souza “Dev”', 'D\'Souza "Dev"'],
    ['a composed nukta letter', 'राठौ\u095c', 'राठौ\u0921\u093c'],
    ['a nukta behind its vowel sign', 'राठौड\u093e\u093c', 'राठौड\u093c\u093e'],
    ['a nukta typed twice', 'राठौड\u093c\u093c', 'राठौड\u093c'],
    ['a vowel sign typed five times', 'मालपुुुुुरा', 'मालपुरा'],
    ['ऩ in two characters', 'न\u093c', '\u0929'],
    ['a decomposed é', 'Jose\u0301', 'José'],
    ['Devanagari zero as an abbreviation sign', 'मो० सलीम', 'मो. सलीम'],
    ['ASCII zero as one', 'मो0नं0', 'मो.नं.'],
    ['the letter o as one', 'डॉo राम', 'डॉ. राम'],
    ['the abbreviation sign itself', 'रा॰उ॰मा॰वि॰', 'रा.उ.मा.वि.'],
    ['a sign and a full stop', 'मो०. 98', 'मो. 98'],
    ['only what is invisible', '\u200b\u200d \u2066\u3164', ''],
  ])('%s', (_, typed, cleaned) => {
    expect(cleanText(typed)).toBe(cleaned);
  });

  test.each([
    ['a joiner in a conjunct stays', 'राजेन्\u200dद्र', 'राजेन्\u200dद्र'],
    ['a non-joiner in a conjunct stays', 'पद्\u200cमा', 'पद्\u200cमा'],
    ['of two joiners one stays', 'राजेन्\u200d\u200dद्र', 'राजेन्\u200dद्र'],
    ['a joiner behind a letter goes', 'राम\u200dलाल', 'रामलाल'],
    ['a joiner behind a final virama goes', 'जगत्\u200d', 'जगत्'],
    ['a joiner in Latin letters goes', 'Ra\u200dm', 'Ram'],
  ])('%s', (_, typed, cleaned) => {
    expect(cleanText(typed)).toBe(cleaned);
  });

  test.each(['10-12 बजे', 'बूथ 10', 'चक 10 ए', 'वार्ड १०', 'मंडल०१', 'Zoo', 'José', 'क़ुरैशी', 'Masuda A'])(
    '%s is clean',
    (text) => {
      expect(cleanText(text)).toBe(text.normalize('NFC'));
    },
  );

  const pieces = fc.oneof(
    fc.constantFrom(
      ...['\u200d', '\u200c', '\u094d', '\u093c', 'न', 'ड', 'ा', '०', '0', 'o', '॰', '.', ' ', '–', '\u202a'],
      ...['\u095c', 'e', '\u0301', '’', '…', '\ufeff', '\u00a0'],
    ),
    fc.string({ unit: 'binary' }),
  );
  const anyText = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  test('once is as good as twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const clean of [cleanText, visibleText, comparable, asciiDigits])
          expect(clean(clean(text))).toBe(clean(text));
      }),
      { numRuns: 2000 },
    );
  });
});

test('a text that is taken for clean is', () => {
  const piece = fc.constantFrom(...' .0o०aमराािं\u0929\u094d\u0964\u0970');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      // A zero-width space at the end keeps it from being taken for clean.
      expect(cleanText(text)).toBe(cleanText(`${text}\u200b`));
      expect(visibleText(text)).toBe(visibleText(`${text}\u200b`));
    }),
    { numRuns: 5000 },
  );
});

test('visible signs of a legacy font are left alone', () => {
  expect(visibleText('\u202aegs’k – pkS/kjh“\u202c')).toBe('egs’k – pkS/kjh“');
});

test.each([
  ['राजेन्\u200dद्र', 'राजेन्द्र'],
  ['RAM', 'ram'],
  ['राठौ\u095c', 'राठौड\u093c'],
])('%s and %s are one when compared', (one, other) => {
  expect(comparable(one)).toBe(comparable(other));
});

test.each([
  ['९८२९० १२३४५', '98290 12345'],
  ['वार्ड १२, 3', 'वार्ड 12, 3'],
])('%s has the digits %s', (text, digits) => {
  expect(asciiDigits(text)).toBe(digits);
});

test.each([
  ['9,829,012,345', '9829012345'],
  ['9,82,90,12,345', '9829012345'],
  ['1,234 and 12,34,567', '1234 and 1234567'],
  ['1,2,3', '1,2,3'],
  ['9829012345,9829012346', '9829012345,9829012346'],
  ['98290,12345', '98290,12345'],
  ['12,345,', '12,345,'],
])('%s is read as %s', (text, digits) => {
  expect(ungrouped(text)).toBe(digits);
});
