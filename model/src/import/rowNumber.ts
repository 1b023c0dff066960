/** The rows of worksheet w have the numbers from w × `rowsApart` up, so that a number is a row's identity in its import. */
const rowsApart = 2_000_000;

/** The people of a row of a wide sheet have numbers this far apart; beyond the worksheets that a file can have. */
const peopleApart = 500 * rowsApart;

/** Where a row stands: the index of its worksheet in the file, and its number there, from 1. */
export interface RowPlace {
  worksheet: number;
  row: number;
  /** Which of the people of a wide sheet's row it is about, from 0. */
  person: number;
}

export function rowNumberOf({ worksheet, row }: Omit<RowPlace, 'person'>): number {
  return worksheet * rowsApart + row;
}

/** The number of a row for one of its people. */
export function numberOfPerson(row: number, person: number): number {
  return person * peopleApart + row;
}

export function rowPlaceOf(number: number): RowPlace {
  const inFile = number % peopleApart;
  return {
    worksheet: Math.floor(inFile / rowsApart),
    row: inFile % rowsApart,
    person: Math.floor(number / peopleApart),
  };
}
