import type { DayOrder, SheetMapping } from '@sangathan/model';
import { DayOrderJudge } from '../cell/day.ts';
import type { SheetRow } from '../file/sheet.ts';

/** Judges the order of day and month by all rows of a sheet. */
export class DayOrderOfRows {
  readonly #judge = new DayOrderJudge();
  readonly #columns: number[];

  constructor({ columns }: Pick<SheetMapping, 'columns'>) {
    this.#columns = columns.flatMap(({ field }, index) => (field === 'since' ? [index] : []));
  }

  /** The rows as they are; the order is known once all have been read. */
  async *watching(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
    for await (const row of rows) {
      for (const column of this.#columns) this.#judge.add(row.cells[column] ?? '');
      yield row;
    }
  }

  get order(): DayOrder {
    return this.#judge.order;
  }
}
