/** The rows of worksheet w have the numbers from w × `rowsApart` up, so that a number is a row's identity in its import. */
const rowsApart = 2_000_000;

/** Where a row stands: the index of its worksheet in the file, and its number there, from 1. */
export interface RowPlace {
  worksheet: number;
  row: number;
}

export function rowNumberOf({ worksheet, row }: RowPlace): number {
  return worksheet * rowsApart + row;
}

export function rowPlaceOf(number: number): RowPlace {
  return { worksheet: Math.floor(number / rowsApart), row: number % rowsApart };
}
