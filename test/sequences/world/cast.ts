import type { Evidence, Level, Post, Right } from '@sangathan/model';

/** A unit of the cast; the parent's name comes before it. */
export interface UnitSeed {
  name: string;
  level: Level;
  parent: string | null;
  assembly: number | null;
  lokSabha: number | null;
  assemblySeats: number[];
  lokSabhaSeats: number[];
}

const unit = (
  name: string,
  level: Level,
  parent: string | null,
  [assembly, lokSabha]: [number | null, number | null] = [null, null],
  [assemblySeats, lokSabhaSeats]: [number[], number[]] = [[], []],
): UnitSeed => ({ name, level, parent, assembly, lokSabha, assemblySeats, lokSabhaSeats });

/** Two districts that share an MP; the first has two blocks in different seats. */
export const units: readonly UnitSeed[] = [
  unit('S', 'state', null),
  unit('A', 'district', 'S', [null, null], [[1, 2], [1]]),
  unit('B', 'district', 'S', [null, null], [[3], []]),
  unit('A1', 'block', 'A', [1, 1]),
  unit('A2', 'block', 'A', [2, 1]),
  unit('B1', 'block', 'B', [3, 1]),
  unit('A11', 'mandal', 'A1', [1, 1]),
  unit('A12', 'mandal', 'A1', [1, 1]),
  unit('A21', 'mandal', 'A2', [2, 1]),
  unit('B11', 'mandal', 'B1', [3, 1]),
  unit('A111', 'booth', 'A11', [1, 1]),
  unit('A112', 'booth', 'A11', [1, 1]),
  unit('A121', 'booth', 'A12', [1, 1]),
  unit('A211', 'booth', 'A21', [2, 1]),
  unit('B111', 'booth', 'B11', [3, 1]),
];

/** An entry of the cast. By default it has a mobile of its own and its holder has signed in. */
export interface EntrySeed {
  name: string;
  unit: string;
  post: Post;
  deputyRights: Right[];
  evidence: Evidence;
  /** Whose mobile it has: its own, another entry's, or none. */
  mobileOf: string | null;
  /** The entry whose holder it is of too. */
  sameAs: string | null;
  seat: number | null;
  /** Days ago that its term ended; null while it is current. */
  leftDaysAgo: number | null;
}

function entry(
  name: string,
  place: string,
  post: Post,
  deputyRights: Right[] = [],
  changes: Partial<EntrySeed> = {},
): EntrySeed {
  const usual = { evidence: 'verified', sameAs: null, seat: null, leftDaysAgo: null } as const;
  return { name, unit: place, post, deputyRights, mobileOf: name, ...usual, ...changes };
}

const unknown: Partial<EntrySeed> = { mobileOf: null, evidence: 'collected' };

/** Presidents, deputies for each right, an MP and MLAs, former holders, and entries that nobody has verified. */
export const entries: readonly EntrySeed[] = [
  entry('S.president', 'S', 'president', [], { evidence: 'approved' }),
  entry('S.deputy', 'S', 'secretary', ['edit', 'approve']),
  entry('S.editor', 'S', 'secretary', ['edit']),
  entry('A.president', 'A', 'president', [], { evidence: 'reconfirmed' }),
  entry('A.editor', 'A', 'secretary', ['edit']),
  entry('A.approver', 'A', 'secretary', ['approve']),
  entry('A.importer', 'A', 'secretary', ['import']),
  entry('A.editorApprover', 'A', 'generalSecretary', ['edit', 'approve']),
  entry('A.host', 'A', 'treasurer', ['conveneMeetings', 'sendMessages']),
  entry('A.secretary', 'A', 'secretary'),
  entry('A.mla', 'A', 'mla', [], { seat: 1 }),
  entry('A.mla without mobile', 'A', 'mla', [], { seat: 2, ...unknown }),
  entry('A.mp', 'A', 'mp', [], { seat: 1, ...unknown }),
  entry('B.president', 'B', 'president'),
  entry('A1.president', 'A1', 'president', [], { evidence: 'approved' }),
  entry('A1.editor', 'A1', 'vicePresident', ['edit']),
  entry('A1.former', 'A1', 'generalSecretary', [], { leftDaysAgo: 5 }),
  entry('A2.president', 'A2', 'president', [], unknown),
  entry('A2.editor', 'A2', 'secretary', ['edit', 'conveneMeetings']),
  entry('B1.president', 'B1', 'president'),
  entry('A11.president', 'A11', 'president'),
  entry('A12.president', 'A12', 'president', [], unknown),
  entry('A12.secretary', 'A12', 'secretary', [], { mobileOf: 'A1.editor', evidence: 'collected' }),
  entry('A21.former', 'A21', 'president', [], { leftDaysAgo: 40 }),
  entry('A111.president', 'A111', 'president', [], { evidence: 'collected' }),
  entry('A111.secretary', 'A111', 'secretary', [], { evidence: 'collected' }),
  entry('A112.president', 'A112', 'president', [], { mobileOf: 'A.secretary', sameAs: 'A.secretary' }),
  entry('A121.president', 'A121', 'president', [], { mobileOf: 'A111.secretary', evidence: 'collected' }),
  entry('B111.president', 'B111', 'president', [], { evidence: 'collected' }),
];

/** Those with a second SIM, with which nobody has been entered yet. */
export const secondSims: readonly string[] = [
  'A.president',
  'A.editor',
  'A.approver',
  'A.importer',
  'A.editorApprover',
  'A1.president',
  'A1.editor',
  'A111.president',
  'B.president',
];

/** Those who are in nobody's register. */
export const strangers: readonly string[] = ['the stranger'];
