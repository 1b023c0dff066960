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

/** The operations of each section of the table. */
const operations: Record<string, Operations> = {
  units,
  officeBearers,
  contact,
  contactOpenings: ofEntry('contactOpenings'),
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
  verifications: ofUnit('verifications'),
  contributions: ofUnit('contributions'),
  changeBatches: ofUnit('changeBatches'),
  turnoutContributions: ofUnit('meetings/state-meeting/turnoutContributions'),
};

/** Actors without a valid grant, and their uids. */
export const ungranted: Record<string, string | null> = {
  'a stranger': null,
  'somebody signed in without a grant': 'nobody',
  'a former holder': 'P1-treasurer',
  ...Object.fromEntries(
    Object.keys(brokenGrants).map((name) => [`the holder of a grant with ${name}`, name]),
  ),
};

/** The attempts of a cell's operation, as the column's actor or with another uid. */
function attempts({ section, column, relation }: Cell, letter: string, uid?: string | null): Ask[] {
  const operation = operations[section.collection]?.[letter];
  if (!operation) throw new Error(`${section.collection} has no operation ${letter}`);
  const actor = actors[column];
  const own = uid === undefined ? idOf(actor) : uid;
  const target = targetOf(actor, relation);
  return operation({ actor, target, uid: own, client: as(own), bucket: bucketOf(own) });
}

interface Attempt {
  cell: Cell;
  letter: string;
  ask: Ask;
}

function attemptsIn(section: Section): Attempt[] {
  return cellsOf(section).flatMap((cell) =>
    Object.keys(section.operations).flatMap((letter) =>
      attempts(cell, letter).map((ask) => ({ cell, letter, ask })),
    ),
  );
}

/** The cells of a section as the emulators answer, and the number of requests. */
export async function executed(section: Section): Promise<{ cells: Cell[]; decisions: number }> {
  const attempted = attemptsIn(section);
  const answers = await forEach(attempted, ({ ask }) => ask());
  const cells = cellsOf(section).map((cell) => {
    const letters = Object.keys(section.operations).map((letter) => {
      const answersHere = answers.filter((_, index) => {
        const one = attempted[index];
        return (
          one?.letter === letter && one.cell.column === cell.column && one.cell.relation === cell.relation
        );
      });
      if (!answersHere.includes('allowed')) return '';
      return answersHere.includes('denied') ? `${letter}?` : letter;
    });
    return { ...cell, allowed: letters.join('') };
  });
  return { cells, decisions: attempted.length };
}

function probesOf(section: Section): Probe[] {
  return attemptsIn(section).map(({ cell, letter, ask }) => ({
    about: section.collection,
    name: `${cell.column} to ${cell.relation}: ${section.operations[letter]}`,
    expected: cell.allowed.includes(letter) ? 'allowed' : 'denied',
    ask,
  }));
}

/**
 * What an actor without a grant tries: everything that the state's president and D1's president may do; in sections
 * where these may do nothing, every operation on their own documents.
 */
export function ungrantedProbes(section: Section, who: string): Probe[] {
  const cells = cellsOf(section).filter(({ column }) => column === 'state' || column === 'district');
  const isForFunctions = cells.every(({ allowed }) => allowed === '');
  const lettersOf = ({ relation, allowed }: Cell) =>
    isForFunctions && relation === 'self' ? Object.keys(section.operations) : [...allowed];
  return cells.flatMap((cell) =>
    lettersOf(cell).flatMap((letter) =>
      attempts(cell, letter, ungranted[who] ?? null).map((ask) => ({
        about: section.collection,
        name: `${who} as ${cell.column} to ${cell.relation}: ${section.operations[letter]}`,
        expected: 'denied' as const,
        ask,
      })),
    ),
  );
}

/** Every probe of the table. */
export function matrixProbes(): Probe[] {
  return sections.flatMap((section) => [
    ...probesOf(section),
    ...Object.keys(ungranted).flatMap((who) => ungrantedProbes(section, who)),
  ]);
}

/** A section's cells as text, to compare them all at once. */
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
