import { importing, type QueryingFile, scoped, subtrees } from './shape.ts';

export const importQueries: QueryingFile[] = [
  {
    file: 'web/src/import/ImportsPage.tsx',
    lines: 2,
    queries: scoped(
      { collection: 'imports', order: { field: 'startedAt', direction: 'DESCENDING' } },
      importing,
    ),
  },
  {
    file: 'web/src/import/result/Rows.tsx',
    lines: 2,
    queries: ['outcome', 'isWarned', 'hasTwins', 'isOvertaken', 'isKept'].map((field) => ({
      collection: 'rows',
      equal: [field],
      order: { field: 'number', direction: 'ASCENDING' },
    })),
  },
  {
    file: 'web/src/import/UnitPicker.tsx',
    lines: 1,
    queries: scoped({ collection: 'units', equal: ['parentId'] }, subtrees),
  },
  {
    file: 'web/src/import/template/unitsOf.ts',
    lines: 3,
    queries: subtrees.flatMap((field) => scoped({ collection: 'units', equal: ['level', field] }, importing)),
  },
  {
    file: 'functions/src/import/check/numbers.ts',
    lines: 2,
    queries: [
      { collection: 'private', group: true, in: ['mobile'] },
      { collection: 'private', group: true, equal: ['path.state'] },
    ],
  },
  {
    file: 'functions/src/import/check/surroundings.ts',
    lines: 1,
    queries: [
      { collection: 'officeBearers', in: ['path.mandal'] },
      { collection: 'officeBearers', in: ['unitId'] },
    ],
  },
  {
    file: 'functions/src/import/retention/clearImports.ts',
    lines: 2,
    queries: [{ collection: 'imports', order: { field: 'retainUntil', direction: 'ASCENDING' } }],
  },
  {
    file: 'functions/src/import/unit/unitTree.ts',
    lines: 3,
    queries: [
      ...scoped({ collection: 'units' }, subtrees),
      { collection: 'units', equal: ['path.state'], in: ['level'] },
    ],
  },
  {
    file: 'functions/src/import/commit/heldPosts.ts',
    lines: 4,
    queries: [
      { collection: 'officeBearers', equal: ['post', 'until'], in: ['path.mandal'] },
      { collection: 'officeBearers', equal: ['post', 'until'], in: ['unitId'] },
    ],
  },
  {
    file: 'functions/src/import/upload/upload.ts',
    lines: 2,
    queries: [{ collection: 'imports', equal: ['uid'], in: ['state'] }],
  },
];
