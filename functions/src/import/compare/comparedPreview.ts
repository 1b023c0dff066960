import { type Name, type RowKeys, severityOf } from '@sangathan/model';
import { likenessKeys } from '../check/duplicate.ts';
import { isAlike, newId } from '../check/plan.ts';
import type { Preview, PreviewRow } from '../check/preview.ts';
import { compareRows } from './compareRows.ts';

const nameless: Name = { hi: '', en: '' };

/** What a row is compared by, as if the register were empty; null for one without a person. */
function keysOf({ entry, unitId }: PreviewRow, number: number): RowKeys | null {
  if (entry === null || unitId === null) return null;
  const { name, post, mobile } = entry;
  return {
    ...{ number, outcome: 'new', officeBearerId: newId(entry, unitId, []) },
    ...{ keys: likenessKeys({ ...entry, unitId }), name, post, unitName: nameless, mobile },
  };
}

/** A preview with its rows compared with each other, as an import compares them. */
export function comparedPreview(preview: Preview): Preview {
  const keys = preview.rows.flatMap((row, number) => keysOf(row, number) ?? []);
  const areAnswers = preview.mapping?.columns.some(({ field }) => field === 'answeredAt') ?? false;
  const compared = compareRows(keys, (one, other) => isAlike('', one.name, other.name), { areAnswers });
  const issues = new Map(compared.map(({ number, issue }) => [number, issue]));
  const rows = preview.rows.map((row, number): PreviewRow => {
    const code = issues.get(number) ?? null;
    if (code === null) return row;
    const state = severityOf(code) === 'refusal' ? 'refused' : 'skipped';
    const issue = { code, field: null, cell: null, found: '' };
    return { ...row, state, reason: code, entry: null, unitId: null, issues: [issue] };
  });
  return { ...preview, rows };
}
