/** The part of the table about sheets on their way into the register, and about what functions keep for themselves. */
import { read, type Section, written } from './section.ts';

const importers = `
      self        gl       gl       gl       .        .        .        .        .        .
      child       gl       gl       gl       .        _        .        .        .        .
      descendant  gl       gl       gl       _        _        .        .        .        .
      outside     _        _        _        _        _        _        _        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`;

const nobodys = `
      self        .        .        .        .        .        .        .        .        .
      child       .        .        .        .        _        .        .        .        .
      parent      _        .        .        .        .        .        .        .        .`;

const forFunctions = (collection: string, what: string): Section => ({
  collection,
  what: `${what} For functions alone.`,
  operations: { ...read, ...written },
  table: nobodys,
});

export const importSections: Section[] = [
  {
    collection: 'imports',
    what: 'A sheet for that unit, on its way into the register.',
    operations: { ...read, ...written },
    table: importers,
  },
  {
    collection: 'importRows',
    what: 'The rows of such a sheet, with names and numbers.',
    operations: { ...read, ...written },
    table: importers,
  },
  forFunctions('importChunks', 'How far each part of such a sheet has come.'),
  forFunctions('importPayloads', 'What is in each part of such a sheet, and what it has changed.'),
  forFunctions('importMappings', 'What the headings of that unit’s sheets mean.'),
  {
    collection: 'sheets',
    what: 'In the bucket: the file of an import for that unit, which the one who puts it has opened. It is put into one’s own area; the others are tried on the file of whoever heads the unit.',
    operations: { c: 'put', g: 'get', l: 'list', w: 'change or delete' },
    table: `
      self        c        c        c        .        .        .        .        .        .
      child       c        c        c        .        _        .        .        .        .
      descendant  c        c        c        _        _        .        .        .        .
      outside     _        _        _        _        _        _        _        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
];

export const unitSections: Section[] = [
  {
    collection: 'unitRequests',
    what: 'A request to open a unit in that unit, and what was decided. Opening, closing and deciding are functions’.',
    operations: { ...read, ...written },
    table: `
      self        gl       gl       gl       gl       .        gl       .        .        .
      child       gl       gl       gl       gl       _        gl       .        .        .
      descendant  gl       gl       gl       _        _        gl       .        .        .
      outside     _        _        _        _        _        _        _        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
];

export const figureSections: Section[] = [
  {
    collection: 'reconciliations',
    what: 'The last reconciliation of the figures of one’s own state.',
    operations: { ...read, ...written },
    table: `
      self        g        g        g        g        g        g        g        g        g`,
  },
  forFunctions('contributions', 'What each document adds to a unit’s figures.'),
  forFunctions('changeBatches', 'What has to be counted again.'),
  forFunctions('turnoutContributions', 'What each attendance adds to a unit’s turnout.'),
  forFunctions('deadLetters', 'What could not be counted.'),
  forFunctions('allowances', 'How much of a day’s limits somebody has taken.'),
  forFunctions('exports', 'How far an export has come.'),
];
