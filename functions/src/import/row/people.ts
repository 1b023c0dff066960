import { numberOfPerson, type SheetMapping } from '@sangathan/model';
import { tidy } from '../cell/text.ts';
import type { SheetRow } from '../file/sheet.ts';
import { sectionOf } from '../heading/titles.ts';
import { CarryDown, type SheetContext } from './carryDown.ts';

/**
 * Makes of each row of a sheet a row for each of its people, with the cells that are about them, and carries units
 * down to it. Pass the rows of a worksheet in their order.
 */
export class PeopleOfRows {
  readonly #people: { owns: boolean[]; carry: CarryDown }[];

  constructor({ columns, people }: Pick<SheetMapping, 'columns' | 'people'>, context: SheetContext = {}) {
    this.#people = people.map((defaults, index) => {
      const isSeen = columns.map(({ person }) => person === null || person === index);
      const seen = columns.map((column, at) =>
        isSeen[at] ? column : { ...column, field: 'ignored' as const },
      );
      const owns = columns.map(({ person }) => person === index);
      return { owns, carry: new CarryDown(seen, { ...context, defaults }) };
    });
  }

  *next(row: SheetRow): Generator<SheetRow> {
    const carried = this.#people.map(({ carry }) => carry.next(row));
    const [first] = carried;
    if (first === undefined) return;
    if (carried.length === 1) return yield first;
    const isFilled = this.#people.map(({ owns }) =>
      row.cells.some((cell, at) => owns[at] && tidy(cell) !== ''),
    );
    const isTitle = first.isLine || sectionOf(row) !== null;
    if (isTitle || !isFilled.includes(true)) return yield first;
    for (const [person, own] of carried.entries()) {
      if (!isFilled[person]) continue;
      const cells = row.cells.map((cell, at) => (this.#isOfOther(at, person) ? '' : cell));
      yield { ...own, number: numberOfPerson(row.number, person), cells };
    }
  }

  #isOfOther(column: number, person: number): boolean {
    return this.#people.some(({ owns }, other) => other !== person && owns[column]);
  }
}
