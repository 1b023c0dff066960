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
  const told = issues.filter(({ code }) => severityOf(code) === 'refusal');
  return told.map(({ code, cell }) => `${cell ? `${cell}: ` : ''}${issueText(code, language)}`).join(' | ');
}

/**
 * The refused rows as a sheet that can be mended and sent again: the headings as they were, the places
 * that were written once for many rows, and the reasons under a heading that is left out on reading.
 */
export function refusedCells(
  { headings, mapping }: Pick<Import, 'headings' | 'mapping'>,
  rows: ImportRow[],
  reasonsHeading: string,
  language: Language,
): string[][] {
  const mapped = new Set(mapping?.columns.map(({ field }) => field));
  const places = (['district', 'assembly', 'block', 'mandal'] as const).filter((place) =>
    rows.some(({ carried }) => carried[place] !== undefined),
  );
  const columnOf = (place: (typeof places)[number]) =>
    mapped.has(place) ? (mapping?.columns.findIndex(({ field }) => field === place) ?? -1) : -1;
  const added = places.filter((place) => columnOf(place) < 0);
  const lines = rows.map((row) => {
    const cells = headings.map((_heading, column) => row.cells[column] ?? '');
    for (const place of places) {
      const column = columnOf(place);
      if (column >= 0) cells[column] ||= row.carried[place] ?? '';
    }
    return [...cells, ...added.map((place) => row.carried[place] ?? ''), reasonsOf(row, language)];
  });
  const heading = [...headings, ...added.map((place) => importFieldWords[place][language]), reasonsHeading];
  return [heading, ...lines].map((cells) => cells.map(neutralised));
}
