import { failureText, importFieldWords, issueText, postWords } from '@sangathan/model';
import type { Preview, PreviewRow } from '../../functions/src/import/check/preview.ts';

/** A preview as the one line of JSON behind `--json`. */
export function jsonOf({ takenFor, question, rows, failure }: Preview): string {
  return JSON.stringify({ takenFor, question, rows: rows.map(jsonRow), failure });
}

function jsonRow({ row, worksheet, state, reason, entry, unitId, issues }: PreviewRow) {
  return {
    ...{ row, worksheet, state, reason },
    name: entry?.name ?? null,
    post: entry?.post ?? null,
    mobile: entry?.mobile ?? null,
    alternativeMobile: entry?.alternativeMobile ?? null,
    village: entry?.village ?? null,
    since: entry?.since ?? null,
    unitId,
    warnings: state === 'read' ? issues.map(({ code }) => code) : [],
  };
}

function issueLines({ issues }: PreviewRow): string[] {
  return issues.map(({ code, cell, found }) => {
    const place = cell === null ? '' : `${cell}${found && `: ${found}`}: `;
    return `    ${place}${issueText(code, 'en')}`;
  });
}

function rowLines(row: PreviewRow): string[] {
  const { entry, unitId, cells } = row;
  const place = `${row.worksheet ? `${row.worksheet}, ` : ''}row ${row.row}`;
  if (entry === null) {
    const shown = cells.filter((cell) => cell.trim() !== '').join(' · ');
    return [`${place}: ${row.state} (${row.reason}): ${shown}`, ...issueLines(row)];
  }
  const { name, post, mobile, alternativeMobile, village, since } = entry;
  const names = [name.hi, name.en].filter((each) => each !== '').join(' / ');
  const details = [names, postWords[post].en, unitId, mobile, alternativeMobile, village, since];
  return [`${place}: ${details.filter((each) => each !== null).join(', ')}`, ...issueLines(row)];
}

function takenForLine({ format, encoding, delimiter, worksheets, headingRow }: Preview['takenFor']): string {
  const facts = [
    format,
    encoding,
    delimiter === null ? null : `cells divided by ${JSON.stringify(delimiter)}`,
    worksheets.length === 0 ? null : `worksheets ${worksheets.join(', ')}`,
    headingRow === null ? null : `headings in row ${headingRow}`,
  ];
  return `Taken for: ${facts.filter((fact) => fact !== null).join('; ')}`;
}

/** A preview to be read on a terminal. */
export function textOf({ takenFor, question, rows, droppedRows, failure }: Preview): string {
  const count = (state: PreviewRow['state']) => rows.filter((row) => row.state === state).length;
  const asked = question?.columns.filter(({ isSure }) => !isSure) ?? [];
  return [
    takenForLine(takenFor),
    ...(question === null ? [] : ['What these columns hold would be asked:']),
    ...asked.map(({ heading, field }) => `    "${heading}": ${importFieldWords[field].en}?`),
    ...rows.flatMap(rowLines),
    `${count('read')} read, ${count('refused')} refused, ${count('skipped')} skipped, ${droppedRows} blank.`,
    ...(failure === null ? [] : [failureText(failure, 'en')]),
  ].join('\n');
}
