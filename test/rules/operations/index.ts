import { type Cell, cellsOf, columns, type Section, sections } from '../cases/matrix.ts';
import { actors, idOf, targetOf } from '../support/actor.ts';
import { bucketOf } from '../support/bucket.ts';
import { as } from '../support/client.ts';
import { type Ask, forEach, type Probe } from '../support/probe.ts';
import { brokenGrants } from '../support/register.ts';
import { contact, officeBearers } from './entries.ts';
import { uploads, variantFiles } from './files.ts';
import { ofImport, reconciliations, sheets } from './imports.ts';
import type { Operations } from './operation.ts';
import { changeRequests, decidedRequests } from './requests.ts';
import { figures, ofEntry, ofUnit } from './served.ts';
import { units } from './units.ts';

/** How each section of the table is tried: one line here for each section there. */
const operations: Record<string, Operations> = {
  units,
  officeBearers,
  contact,
  changeRequests,
  decidedRequests,
  rollups: figures('rollups'),
  turnout: figures('meetings/state-meeting/turnout'),
  meetings: ofUnit('meetings'),
  attendance: ofEntry('meetings/state-meeting/attendance'),
  audit: ofUnit('audit'),
  grants: ofEntry('grants'),
  photos: ofEntry('photos'),
  meetingKeys: ofEntry('meetingKeys'),
  uploads,
  variants: variantFiles,
  imports: ofUnit('imports'),
  importRows: ofImport('rows'),
  importChunks: ofImport('chunks'),
  importPayloads: ofImport('payloads'),
  importMappings: ofUnit('importMappings'),
  sheets,
  reconciliations,
  unitRequests: ofUnit('unitRequests'),
  deadLetters: ofUnit('deadLetters'),
  allowances: ofUnit('allowances'),
  exports: ofUnit('exports'),
  contributions: ofUnit('contributions'),
  changeBatches: ofUnit('changeBatches'),
  turnoutContributions: ofUnit('meetings/state-meeting/turnoutContributions'),
};

/** Whoever has no grant that holds: by name, the uid to act under. */
export const nobodies: Record<string, string | null> = {
  'a stranger': null,
  'somebody signed in without a grant': 'nobody',
  'a former holder': 'P1-treasurer',
  ...Object.fromEntries(
    Object.keys(brokenGrants).map((name) => [`the holder of a grant with ${name}`, name]),
  ),
};

/** The ways to do what a letter says in a cell, as the column's actor or under another uid in their place. */
function attempts({ section, column, relation }: Cell, letter: string, uid?: string | null): Ask[] {
  const operation = operations[section.collection]?.[letter];
  if (!operation) throw new Error(`${section.collection} has no operation ${letter}`);
  const actor = actors[column];
  const own = uid === undefined ? idOf(actor) : uid;
  const target = targetOf(actor, relation);
  return operation({ actor, target, uid: own, client: as(own), bucket: bucketOf(own) });
}

interface Tried {
  cell: Cell;
  letter: string;
  ask: Ask;
}

function triedIn(section: Section): Tried[] {
  return cellsOf(section).flatMap((cell) =>
    Object.keys(section.operations).flatMap((letter) =>
      attempts(cell, letter).map((ask) => ({ cell, letter, ask })),
    ),
  );
}

/** The table of a section as the emulators answer it, and how many questions that took. */
export async function executed(section: Section): Promise<{ cells: Cell[]; decisions: number }> {
  const tried = triedIn(section);
  const answers = await forEach(tried, ({ ask }) => ask());
  const cells = cellsOf(section).map((cell) => {
    const letters = Object.keys(section.operations).map((letter) => {
      const given = answers.filter((_, index) => {
        const one = tried[index];
        return (
          one?.letter === letter && one.cell.column === cell.column && one.cell.relation === cell.relation
        );
      });
      if (!given.includes('allowed')) return '';
      return given.includes('denied') ? `${letter}?` : letter;
    });
    return { ...cell, allowed: letters.join('') };
  });
  return { cells, decisions: tried.length };
}

function probesOf(section: Section): Probe[] {
  return triedIn(section).map(({ cell, letter, ask }) => ({
    about: section.collection,
    name: `${cell.column} to ${cell.relation}: ${section.operations[letter]}`,
    expected: cell.allowed.includes(letter) ? 'allowed' : 'denied',
    ask,
  }));
}

/**
 * What one without a grant tries: whatever the state's president and D1's may do to those around them, and
 * where these may do nothing, everything to their own.
 */
export function nobodyProbes(section: Section, who: string): Probe[] {
  const cells = cellsOf(section).filter(({ column }) => column === 'state' || column === 'district');
  const isNobodys = cells.every(({ allowed }) => allowed === '');
  const triedOn = ({ relation, allowed }: Cell) =>
    isNobodys && relation === 'self' ? Object.keys(section.operations) : [...allowed];
  return cells.flatMap((cell) =>
    triedOn(cell).flatMap((letter) =>
      attempts(cell, letter, nobodies[who] ?? null).map((ask) => ({
        about: section.collection,
        name: `${who} as ${cell.column} to ${cell.relation}: ${section.operations[letter]}`,
        expected: 'denied' as const,
        ask,
      })),
    ),
  );
}

/** Every question that the table asks. */
export function matrixProbes(): Probe[] {
  return sections.flatMap((section) => [
    ...probesOf(section),
    ...Object.keys(nobodies).flatMap((who) => nobodyProbes(section, who)),
  ]);
}

/** A section's cells as they are written in the table, to be compared as one. */
export function tableOf(cells: readonly Cell[]): string {
  const head = ['', ...columns];
  const rows = [...new Set(cells.map(({ relation }) => relation))].map((relation) => [
    relation,
    ...columns.map((column) => {
      const cell = cells.find((one) => one.relation === relation && one.column === column);
      return cell ? cell.allowed || '.' : '_';
    }),
  ]);
  return [head, ...rows]
    .map((row) =>
      row
        .map((text) => text.padEnd(11))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
