import type { Figures, Import } from '@sangathan/model';

/** How far the present state has come, and how long it will still take. */
export interface Progress {
  /** From 0 to 1; `null` while the end is not known. */
  part: number | null;
  done: number;
  all: number;
  /** Rows a second since the state began. */
  rate: number;
  /** Seconds. */
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

/** How long a state may stand still before a person is offered to let it go on, in milliseconds. */
export const stillFor = 60_000;

/** The rows with people in them, as the bar shows them: right, with a warning, refused. */
export function partsOf({ new: added, changed, same, repeated, refused, warned }: Figures) {
  const taken = added + changed + same + repeated;
  return { right: taken - warned, warned, refused };
}
