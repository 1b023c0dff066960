import { Readable } from 'node:stream';
import type { SheetKind } from '@sangathan/model';
import { type Preview, type PreviewRow, previewOf } from '../../../functions/src/import/check/preview.ts';
import { comparedPreview } from '../../../functions/src/import/compare/comparedPreview.ts';
import type { RememberedHeadings } from '../../../functions/src/import/heading/remembered.ts';
import { treeUnder } from '../../../tools/sheet/units.ts';
import { neighbours, units } from './district.ts';
import { entrySaid } from './said.ts';

/** The district of `district.ts`, with its neighbours beside it. */
export function districtTree() {
  const tree = treeUnder([...units, ...neighbours], 'D1');
  if (tree === null) throw new Error('no district');
  return tree;
}

/** What an import into the district would make of a file. */
export async function look(
  bytes: Buffer | string,
  kind: SheetKind = 'csv',
  remembered?: RememberedHeadings,
): Promise<Preview> {
  const input = Readable.from([Buffer.from(bytes)]);
  return comparedPreview(await previewOf(input, kind, districtTree(), remembered));
}

/** A row in the words of the corpus: `5 | read | unit=P106-6 | hi=मोहन गुर्जर | mobile=9829000122 | !unit-similar`. */
export function rowSaid({ worksheet, row, state, reason, entry, unitId, issues }: PreviewRow): string {
  const place = worksheet ? `${worksheet}:${row}` : String(row);
  if (entry === null) return `${place} | ${state} | ${reason}`;
  const texts = entrySaid(entry, unitId);
  return [place, state, ...texts, ...issues.map(({ code }) => `!${code}`)].join(' | ');
}

/** What a preview says, short enough to stand in a test: the columns that are asked, the rows, the failure. */
export function said({ question, rows, failure }: Preview) {
  const asked = question?.columns.filter(({ isSure }) => !isSure).map(({ heading }) => heading) ?? null;
  return { asked, rows: rows.map(rowSaid), failure };
}
