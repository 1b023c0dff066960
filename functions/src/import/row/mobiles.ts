import { type IssueCode, type SheetEntry, severityOf } from '@sangathan/model';
import { readPhones } from '../cell/phone.ts';
import type { NamesRead } from './names.ts';
import type { Cell, Reading } from './reading.ts';

/** Reads the mobiles of a row's person: those of their columns, else the one beside the name. */
export function readMobiles(
  reading: Reading,
  besideName: NamesRead['phone'],
): Pick<SheetEntry, 'mobile' | 'alternativeMobile'> {
  const found: string[] = [];
  const problems: { code: IssueCode; cell: Cell }[] = [];
  for (const cell of [...reading.cellsOf('mobile'), ...reading.cellsOf('alternativeMobile')]) {
    const { mobiles, issues } = readPhones(cell.text);
    found.push(...mobiles);
    for (const code of issues) {
      const isLesser = cell.field === 'alternativeMobile' && severityOf(code) === 'refusal';
      problems.push({ code: isLesser ? 'alternative-mobile-invalid' : code, cell });
    }
  }
  if (found.length === 0 && besideName !== null) {
    const { mobiles, issues } = readPhones(besideName.text);
    found.push(...mobiles);
    problems.push(...issues.map((code) => ({ code, cell: besideName.cell })));
  }
  const [mobile = null, alternativeMobile = null, ...surplus] = new Set(found);
  const isSurplusTold = problems.some(({ code }) => code === 'mobile-surplus');
  for (const { code, cell } of problems) reading.raise(code, cell);
  if (surplus.length > 0 && !isSurplusTold)
    reading.raise('mobile-surplus', reading.cellsOf('alternativeMobile', 'mobile')[0]);
  if (mobile === null && problems.length === 0) reading.raise('mobile-missing', undefined, 'mobile');
  return { mobile, alternativeMobile };
}
