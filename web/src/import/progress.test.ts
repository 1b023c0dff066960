import { expect, test } from 'vitest';
import { at } from '../../../functions/src/fixture.ts';
import { partsOf, progressOf } from './progress.ts';

const importDocument = { state: 'committing', rows: 1000, doneRows: 250, stateAt: at(10_000) } as const;

test('the time left is estimated from the rows per second so far', () => {
  expect(progressOf(importDocument, 15_000)).toEqual({
    part: 0.25,
    done: 250,
    all: 1000,
    rate: 50,
    left: 15,
  });
});

test('there is no estimate before the first rows are done', () => {
  expect(progressOf({ ...importDocument, doneRows: 0 }, 15_000)).toMatchObject({ part: 0, left: null });
});

test('while a file is read, the number of its rows is unknown', () => {
  expect(progressOf({ ...importDocument, state: 'reading', rows: 500 }, 15_000)).toMatchObject({
    part: null,
    done: 500,
    rate: 100,
  });
});

test('the parts of the bar add up to the rows with people in them', () => {
  const none = { skipped: 9, written: 0, overtaken: 0, restored: 0, kept: 0, duplicates: 4 };
  const figures = { ...none, new: 10, changed: 3, same: 2, repeated: 1, refused: 5, warned: 4 };
  expect(partsOf(figures)).toEqual({ right: 12, warned: 4, refused: 5 });
});
