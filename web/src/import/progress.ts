import type { Figures, Import } from '@sangathan/model';

/** Progress of the present state. */
export interface Progress {
  /** From 0 to 1; null while the number of rows is unknown. */
  part: number | null;
  done: number;
  all: number;
  /** Rows per second since the state began. */
  rate: number;
  /** Estimated seconds left; null before the first rows are done. */
  left: number | null;
}

/** `now` in epoch milliseconds. */
export function progressOf(
  { state, rows, doneRows, stateAt }: Pick<Import, 'state' | 'rows' | 'doneRows' | 'stateAt'>,
  now: number,
): Progress {
  const seconds = Math.max(0.5, (now - stateAt.toMillis()) / 1000);
  if (state === 'reading') return { part: null, done: rows, all: rows, rate: rows / seconds, left: null };
  const rate = doneRows / seconds;
  return {
    part: rows === 0 ? null : doneRows / rows,
    done: doneRows,
    all: rows,
    rate,
    left: doneRows === 0 ? null : Math.ceil((rows - doneRows) / rate),
  };
}

/** Milliseconds without any progress after which a person is offered to resume. */
export const stalledAfter = 60_000;

/** The counts of the outcome bar: rows with a person that are right, have a warning or are refused. */
export function partsOf({ new: added, changed, same, repeated, refused, warned }: Figures) {
  const taken = added + changed + same + repeated;
  return { right: taken - warned, warned, refused };
}
