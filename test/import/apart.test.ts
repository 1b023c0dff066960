import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readSheetApart } from '../../functions/src/import/read/readSheetApart.ts';
import { outcomeOf, readAll } from './support/outcome.ts';
import { workbook } from './support/workbook.ts';

const table = 'नाम\tमोबाइल\tबूथ\nरमेश शर्मा\tn:9829000001\tn:1\n';
const lines = (count: number) => Buffer.from(`नाम,मोबाइल,बूथ\n${'रमेश,9829000001,1\n'.repeat(count - 1)}`);
const input = (bytes: Buffer) => Readable.from([bytes]);

describe('a file is read in a thread of its own', () => {
  test('to the same rows, in order', async () => {
    const apart = await readAll(readSheetApart(input(workbook(table)), 'xlsx'));
    expect(apart.map(({ cells }) => cells)).toEqual([
      ['नाम', 'मोबाइल', 'बूथ'],
      ['रमेश शर्मा', '9829000001', '1'],
    ]);
    const numbers = (await readAll(readSheetApart(input(lines(2000)), 'csv'))).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 2000 }, (_, index) => index + 1));
  });

  test('or to the same failure', async () => {
    expect(await outcomeOf(Buffer.from('<html>'), 'csv', readSheetApart)).toBe('sheet-not-sheet');
    expect(await outcomeOf(workbook(table).subarray(0, 900), 'xlsx', readSheetApart)).toBe('sheet-damaged');
  });

  test('which exceeds its time', async () => {
    const impatient = () => readSheetApart(input(lines(100_000)), 'csv', { seconds: 0.001, heapMiB: 128 });
    expect(await outcomeOf(lines(1), 'csv', impatient)).toBe('sheet-too-complex');
  });

  test('which exceeds its memory, and the process lives on', async () => {
    const poor = () => readSheetApart(input(lines(100_000)), 'csv', { seconds: 60, heapMiB: 8 });
    expect(await outcomeOf(lines(1), 'csv', poor)).toBe('sheet-too-complex');
    expect(await outcomeOf(lines(3), 'csv', readSheetApart)).toBe('3 rows');
  });

  test('whose time stands still while nobody asks for rows', async () => {
    const rows = readSheetApart(input(lines(1000)), 'csv', { seconds: 5, heapMiB: 128 });
    await rows.next();
    await new Promise((resume) => setTimeout(resume, 5500));
    expect(await readAll(rows)).toHaveLength(1000);
  });

  test('that ends when its reader loses interest, and lets the next one in', async () => {
    const left = readSheetApart(input(lines(100_000)), 'csv');
    await left.next();
    const waiting = outcomeOf(lines(3), 'csv', readSheetApart);
    await left.return(undefined);
    expect(await waiting).toBe('3 rows');
  });
});
