/** The column of a cell's address, from 0: `C14` is 2. */
export function columnOf(address: string): number {
  let column = 0;
  for (const letter of address) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** The address of a cell: column 2 of row 14 is `C14`. Columns count from 0, rows from 1. */
export function addressOf(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
