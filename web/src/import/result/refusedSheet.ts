import {
  type Import,
  type ImportRow,
  importFieldWords,
  issueText,
  type Language,
  neutralised,
  severityOf,
} from '@sangathan/model';

function reasonsOf({ issues }: ImportRow, language: Language): string {
  const refusals = issues.filter(({ code }) => severityOf(code) === 'refusal');
  return refusals
    .map(({ code, cell }) => `${cell ? `${cell}: ` : ''}${issueText(code, language)}`)
    .join(' | ');
}

/**
 * The refused rows as the cells of a sheet that can be corrected and imported again: with the original headings,
 * the units that were carried down to the rows, and the reasons in a column that the import ignores.
 */
export function refusedCells(
  { headings, mapping }: Pick<Import, 'headings' | 'mapping'>,
  rows: ImportRow[],
  reasonsHeading: string,
  language: Language,
): string[][] {
  const fields = mapping?.columns.map(({ field }) => field) ?? [];
  const carriedFields = (['district', 'assembly', 'block', 'mandal'] as const).filter((field) =>
    rows.some(({ carried }) => carried[field] !== undefined),
  );
  const columnOf = (field: (typeof carriedFields)[number]) => fields.indexOf(field);
  const added = carriedFields.filter((field) => columnOf(field) < 0);
  const lines = rows.map((row) => {
    const cells = headings.map((_heading, column) => row.cells[column] ?? '');
    for (const field of carriedFields) {
      const column = columnOf(field);
      if (column >= 0) cells[column] ||= row.carried[field] ?? '';
    }
    return [...cells, ...added.map((field) => row.carried[field] ?? ''), reasonsOf(row, language)];
  });
  const heading = [...headings, ...added.map((field) => importFieldWords[field][language]), reasonsHeading];
  return [heading, ...lines].map((cells) => cells.map(neutralised));
}
