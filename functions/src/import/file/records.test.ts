import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordsOf } from './records.ts';

function recordsOrFailure(portions: string[], delimiter: string): string[][] | null {
  try {
    return [...recordsOf(portions, delimiter)];
  } catch {
    return null;
  }
}

function recordsOfLibrary(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
  } catch {
    return null;
  }
}

test('any text is split as csv-parse does, wherever it is cut into portions', () => {
  const piece = fc.constantFrom('"', '"', ',', ';', '\n', '\r', '\r\n', 'a', 'क', ' ', '""', '","', '"\n');
  const pieces = fc.array(piece, { maxLength: 14 });
  const cut = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(pieces, cut, fc.constantFrom(',', ';', 'a'), (some, size, delimiter) => {
      const text = some.join('');
      const portions = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect(recordsOrFailure(portions, delimiter)).toEqual(recordsOfLibrary(text, delimiter));
    }),
    { numRuns: 5000 },
  );
});
