/** Most values that one query takes with `in`. */
const mostValues = 30;

/** Values in portions that one query takes. */
export function portions<T>(values: Iterable<T>): T[][] {
  const all = [...values];
  return Array.from({ length: Math.ceil(all.length / mostValues) }, (_, index) =>
    all.slice(index * mostValues, (index + 1) * mostValues),
  );
}
