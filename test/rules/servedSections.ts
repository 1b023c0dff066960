/** The sections of the table about imports, unit requests, and documents for functions only. */
import { read, type Section, written } from './section.ts';

const importers = `
      self        gl       gl       gl       .        .        .        .        .        .
      child       gl       gl       gl       .        _        .        .        .        .
      descendant  gl       gl       gl       _        _        .        .        .        .
      outside     _        _        _        _        _        _        _        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`;

const noAccess = `
      self        .        .        .        .        .        .        .        .        .
      child       .        .        .        .        _        .        .        .        .
      parent      _        .        .        .        .        .        .        .        .`;

const forFunctions = (collection: string, what: string): Section => ({
  collection,
  what: `${what} Only for functions.`,
  operations: { ...read, ...written },
  table: noAccess,
});

export const importSections: Section[] = [
  {
    collection: 'imports',
    what: 'An import for that unit.',
    operations: { ...read, ...written },
    table: importers,
  },
  {
    collection: 'importRows',
    what: 'The rows of such an import, with names and numbers.',
    operations: { ...read, ...written },
    table: importers,
  },
  forFunctions('importChunks', 'The progress of each chunk of such an import.'),
  forFunctions('importPayloads', 'The contents of each chunk of such an import, and what it has changed.'),
  forFunctions('importMappings', 'The meaning of the headings of that unit’s sheets.'),
  {
    collection: 'sheets',
    what: 'In the bucket: the file of an import for that unit, which the actor has opened. Uploads go into the actor’s own folder; the other operations are tried in the target’s.',
    operations: { c: 'upload', g: 'get', l: 'list', w: 'change or delete' },
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
    what: 'A request to open a unit in that unit, and its decision. Only functions open, close and decide.',
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
    what: 'The latest reconciliation of the figures of the actor’s state.',
    operations: { ...read, ...written },
    table: `
      self        g        g        g        g        g        g        g        g        g`,
  },
  forFunctions('contributions', 'The contributions to a unit’s figures.'),
  forFunctions('changeBatches', 'Change batches that await counting.'),
  forFunctions('turnoutContributions', 'The contributions to a unit’s turnout.'),
  forFunctions('deadLetters', 'Documents that cannot be counted.'),
  forFunctions('allowances', 'How much of a day’s limits somebody has used.'),
  forFunctions('exports', 'The progress of an export.'),
  forFunctions('verifications', 'What the evidence of an entry rests on.'),
];
