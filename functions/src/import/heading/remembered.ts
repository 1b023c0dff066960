import { createHash } from 'node:crypto';
import {
  type ImportField,
  type ImportMapping,
  rememberedLayouts,
  type SheetLayout,
  type SheetMapping,
} from '@sangathan/model';

/** Answers given before. */
export interface RememberedHeadings {
  /** By heading key. */
  fields: Readonly<Record<string, ImportField>>;
  /** Of sheets in which a heading stands over several columns. */
  layouts: readonly SheetLayout[];
}

export const nothingRemembered: RememberedHeadings = { fields: {}, layouts: [] };

/** The key under which the answer about a whole sheet is remembered: that of all its headings together. */
export function layoutKeyOf(headingKeys: string[]): string {
  return createHash('sha256').update(JSON.stringify(headingKeys)).digest('hex');
}

/**
 * What to remember of an answer: each heading that stands over one column of a sheet with one person a row, and the
 * sheet as a whole where a heading stands over several, as "Mobile" over those of two people.
 */
export function answersOf(
  keys: string[],
  { columns, people }: Pick<SheetMapping, 'columns' | 'people'>,
): Pick<ImportMapping, 'fields' | 'layouts'> {
  const isRepeated = (key: string) => keys.indexOf(key) !== keys.lastIndexOf(key);
  const isWide = people.length > 1;
  const single = isWide ? [] : [...keys.entries()].filter(([, key]) => key !== '' && !isRepeated(key));
  const fields = single.flatMap(([index, key]) => {
    const field = columns[index]?.field;
    return field === undefined ? [] : [[key, field] as const];
  });
  if (!isWide && !keys.some((key) => key !== '' && isRepeated(key)))
    return { fields: Object.fromEntries(fields), layouts: {} };
  const key = layoutKeyOf(keys);
  const layout = { key, columns: columns.map(({ field, person }) => ({ field, person })), people };
  const slot = Number.parseInt(key.slice(0, 8), 16) % rememberedLayouts;
  return { fields: Object.fromEntries(fields), layouts: { [slot]: layout } };
}
