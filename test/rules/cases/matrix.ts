import { read, type Section, written } from '../section.ts';
import { figureSections, importSections, unitSections } from '../servedSections.ts';

export type { Section } from '../section.ts';

/**
 * Who may do what to whom: the whole policy of firestore.rules and storage.rules in one table. matrix.test.ts
 * checks every cell against the emulators, and `npm run matrix` prints it into docs/authority.md.
 *
 * Columns: presidents by level; in a district its deputy (a vice-president with the rights to edit and
 * approve), a secretary without rights, an MLA and an MP. Rows: the target, by its relation to the actor. A cell
 * lists the allowed operations; `.` is none, and `_` means that there is no such target (nobody is above the
 * state). Actors without a valid grant have no column, as they may do nothing: a stranger, somebody signed in
 * without a grant, a former holder, a broken grant.
 */
export const columns = [
  'state',
  'district',
  'block',
  'mandal',
  'booth',
  'deputy',
  'secretary',
  'mla',
  'mp',
] as const;
export type Column = (typeof columns)[number];

export const relations = {
  self: 'the actor’s own entry or unit',
  president: 'the president of the actor’s unit',
  committee: 'another entry of the actor’s committee',
  child: 'the unit directly below',
  descendant: 'a booth further below',
  left: 'a former holder of that booth’s committee',
  closed: 'a closed booth further below',
  outside: 'a block of the district outside the seat',
  parent: 'the unit directly above',
  sibling: 'a neighbour of the actor’s unit',
  other: 'a booth of another district',
} as const;
export type Relation = keyof typeof relations;

export const sections: Section[] = [
  {
    collection: 'units',
    what: 'A unit; lists are of the units in it.',
    operations: {
      ...read,
      c: 'create a unit in it',
      r: 'rename',
      m: 'move, close or change anything else',
      d: 'delete',
    },
    table: `
      self        gl       gl       gl       gl       gl       gl       gl       g        g
      child       glr      glr      glr      glr      _        glr      gl       gl       gl
      descendant  glr      glr      glr      _        _        glr      gl       gl       gl
      closed      gl       gl       gl       gl       _        gl       gl       gl       gl
      outside     _        _        _        _        _        _        _        .        gl
      parent      _        g        g        g        g        g        g        g        g
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'officeBearers',
    what: 'The card of an entry; only functions create one.',
    operations: {
      ...read,
      c: 'create',
      u: 'change details or end the term',
      n: 'name as deputy',
      p: 'change fields that only functions write',
      d: 'delete',
    },
    table: `
      self        gl       gl       gl       gl       gl       gl       gl       gl       gl
      president   _        _        _        _        _        gl       gl       gl       gl
      committee   glun     glun     glun     glun     gln      glu      gl       gl       gl
      child       glu      glu      glu      glu      _        gl       gl       gl       gl
      descendant  glu      glu      glu      _        _        gl       gl       gl       gl
      left        gl       gl       gl       gl       gl       gl       gl       gl       gl
      closed      gl       gl       gl       gl       _        gl       gl       gl       gl
      outside     _        _        _        _        _        _        _        .        gl
      parent      _        gl       gl       gl       gl       gl       gl       gl       gl
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'contact',
    what: 'Mobiles and e-mail of an entry. Lists need the right to contacts; one by one, a function hands them out and counts. Only functions write mobiles, as they sign somebody in.',
    operations: {
      ...read,
      c: 'create with the card',
      u: 'change the e-mail',
      m: 'change a mobile',
      d: 'delete',
    },
    table: `
      self        gl       gl       gl       gl       gl       g        g        g        g
      president   _        _        _        _        _        .        .        .        .
      committee   lu       lu       lu       lu       l        u        .        .        .
      child       lu       lu       lu       lu       _        .        .        .        .
      descendant  lu       lu       lu       _        _        .        .        .        .
      left        l        l        l        l        l        .        .        .        .
      closed      l        l        l        l        _        .        .        .        .
      outside     _        _        _        _        _        _        _        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'contactOpenings',
    what: 'Who has opened the contact of that entry this month. Only functions write it.',
    operations: { ...read, ...written },
    table: `
      self        g        g        g        g        g        g        g        g        g
      president   _        _        _        _        _        .        .        .        .
      committee   .        .        .        .        .        .        .        .        .
      child       .        .        .        .        _        .        .        .        .
      descendant  .        .        .        _        _        .        .        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'changeRequests',
    what: 'A pending change request for that entry.',
    operations: {
      ...read,
      c: 'propose',
      a: 'approve',
      r: 'reject',
      w: 'withdraw',
      e: 'change anything else',
      d: 'delete',
    },
    table: `
      self        glcw     glcw     glcw     glcw     glcw     glcw     glcw     glcw     glcw
      president   _        _        _        _        _        gl       .        .        .
      committee   glar     glar     .        .        .        glar     .        .        .
      child       glar     glar     .        .        _        gl       .        .        .
      descendant  glar     glar     .        _        _        gl       .        .        .
      outside     _        _        _        _        _        _        _        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'decidedRequests',
    what: 'A decided change request.',
    operations: { e: 'decide again, withdraw or reopen' },
    table: `
      self        .        .        .        .        .        .        .        .        .
      committee   .        .        .        .        .        .        .        .        .
      child       .        .        .        .        _        .        .        .        .
      descendant  .        .        .        _        _        .        .        .        .`,
  },
  {
    collection: 'rollups',
    what: 'A unit’s figures; lists are of the units in it.',
    operations: { ...read, ...written },
    table: `
      self        gl       gl       gl       gl       gl       gl       gl       g        g
      child       gl       gl       gl       gl       _        gl       gl       g        g
      descendant  gl       gl       gl       _        _        gl       gl       g        g
      outside     _        _        _        _        _        _        _        .        g
      parent      _        g        g        g        g        g        g        g        g
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'turnout',
    what: 'A unit’s turnout at a meeting; lists are of the units in it.',
    operations: { ...read, ...written },
    table: `
      self        gl       gl       gl       gl       gl       gl       gl       g        g
      child       gl       gl       gl       gl       _        gl       gl       g        g
      descendant  gl       gl       gl       _        _        gl       gl       g        g
      outside     _        _        _        _        _        _        _        .        g
      parent      _        g        g        g        g        g        g        g        g
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'meetings',
    what: 'A meeting of that unit.',
    operations: { ...read, ...written },
    table: `
      self        gl       gl       gl       gl       gl       gl       gl       gl       gl
      child       gl       gl       gl       gl       _        gl       gl       .        .
      descendant  gl       gl       gl       _        _        gl       gl       .        .
      parent      _        gl       gl       gl       gl       gl       gl       gl       gl
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'attendance',
    what: 'The attendance of that office-bearer at a meeting of the state.',
    operations: { ...read, ...written },
    table: `
      self        gl       gl       gl       gl       gl       g        g        g        g
      president   _        _        _        _        _        .        .        .        .
      committee   gl       gl       gl       gl       gl       .        .        .        .
      child       gl       gl       gl       gl       _        .        .        .        .
      descendant  gl       gl       gl       _        _        .        .        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'audit',
    what: 'The audit lines of that unit.',
    operations: { ...read, ...written },
    table: `
      self        gl       gl       .        .        .        gl       .        .        .
      child       gl       gl       .        .        _        gl       .        .        .
      descendant  gl       gl       .        _        _        gl       .        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'grants',
    what: 'The grant of that office-bearer.',
    operations: { ...read, ...written },
    table: `
      self        g        g        g        g        g        g        g        g        g
      president   _        _        _        _        _        .        .        .        .
      committee   .        .        .        .        .        .        .        .        .
      child       .        .        .        .        _        .        .        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'photos',
    what: 'The state of a photo upload by that office-bearer.',
    operations: { ...read, ...written },
    table: `
      self        g        g        g        g        g        g        g        g        g
      committee   .        .        .        .        .        .        .        .        .
      child       .        .        .        .        _        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'meetingKeys',
    what: 'The key from which a meeting’s codes are derived.',
    operations: { ...read, ...written },
    table: `
      self        .        .        .        .        .        .        .        .        .
      child       .        .        .        .        _        .        .        .        .`,
  },
  {
    collection: 'uploads',
    what: 'In the bucket: an uploaded photo for that entry. Uploads go into the actor’s own folder; the other operations are tried in the target’s.',
    operations: { c: 'upload', g: 'get', l: 'list', w: 'change or delete' },
    table: `
      self        c        c        c        c        c        c        c        c        c
      president   _        _        _        _        _        .        .        .        .
      committee   c        c        c        c        .        c        .        .        .
      child       c        c        c        c        _        c        .        .        .
      descendant  c        c        c        _        _        c        .        .        .
      left        .        .        .        .        .        .        .        .        .
      parent      _        .        .        .        .        .        .        .        .
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  {
    collection: 'variants',
    what: 'In the bucket: the photo variants of that entry.',
    operations: { g: 'get', l: 'list', w: 'upload, change or delete' },
    table: `
      self        g        g        g        g        g        g        g        g        g
      committee   g        g        g        g        g        g        g        g        g
      child       g        g        g        g        _        g        g        g        g
      descendant  g        g        g        _        _        g        g        g        g
      outside     _        _        _        _        _        _        _        .        g
      parent      _        g        g        g        g        g        g        g        g
      sibling     _        .        .        .        .        .        .        .        .
      other       _        .        .        .        .        .        .        .        .`,
  },
  ...importSections,
  ...unitSections,
  ...figureSections,
];

/** One cell: the operations that an actor may do to a target. */
export interface Cell {
  section: Section;
  column: Column;
  relation: Relation;
  allowed: string;
}

export function cellsOf(section: Section): Cell[] {
  const rows = section.table
    .trim()
    .split(/\n\s*/)
    .map((row) => row.split(/\s+/));
  return rows.flatMap(([relation, ...cells]) =>
    columns.flatMap((column, index) => {
      const cell = cells[index];
      if (cell === undefined || !relation || !Object.hasOwn(relations, relation))
        throw new Error(`malformed row ${relation}`);
      return cell === '_'
        ? []
        : [{ section, column, relation: relation as Relation, allowed: cell.replace('.', '') }];
    }),
  );
}
