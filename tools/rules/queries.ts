import { levels, rightsOf, unitCopies } from '@sangathan/model';

/** What a query asks for, as far as indexes care. */
export interface QueryShape {
  collection: string;
  /** Over all collections of that name, wherever they stand. */
  group?: boolean;
  /** Fields compared with one value. */
  equal?: string[];
  /** Fields compared with several. */
  in?: string[];
  contains?: string;
  order?: { field: string; direction: 'ASCENDING' | 'DESCENDING' };
}

/** A source file with queries: how many of its lines say `where(` or `orderBy(`, and what they come to. */
export interface QueryingFile {
  file: string;
  lines: number;
  queries: QueryShape[];
}

const scopes = [...levels.map((level) => `path.${level}`), 'assembly', 'lokSabha'];
const subtrees = levels.map((level) => `path.${level}`);
const importing = levels
  .filter((level) => rightsOf('president', level).includes('import'))
  .map((level) => `path.${level}`);
const scoped = (shape: QueryShape, fields = scopes): QueryShape[] =>
  fields.map((field) => ({ ...shape, equal: [...new Set([...(shape.equal ?? []), field])] }));

const newest = { field: 'createdAt', direction: 'DESCENDING' } as const;
const oldest = { field: 'createdAt', direction: 'ASCENDING' } as const;

/** The documents of a scope: a block's whole subtree, or the committee of a unit above. */
const countScopes = ['path.block', 'unitId'];
const inScope = (shape: QueryShape) => scoped(shape, countScopes);

const byTime = (field: string) => [
  { field, direction: 'ASCENDING' } as const,
  { field, direction: 'DESCENDING' } as const,
];

/** Every query of the web app and of the functions. A new one belongs here, and its index beside it. */
export const queryingFiles: QueryingFile[] = [
  {
    file: 'web/src/register/unit/Children.tsx',
    lines: 2,
    queries: [
      ...scoped({ collection: 'units', equal: ['parentId'] }),
      ...scoped({ collection: 'rollups', equal: ['parentId'] }, subtrees),
    ],
  },
  {
    file: 'web/src/register/unit/Committee.tsx',
    lines: 2,
    queries: [
      { collection: 'officeBearers', equal: ['unitId'] },
      ...scoped({ collection: 'officeBearers', equal: ['unitId'] }),
    ],
  },
  {
    file: 'web/src/register/unit/Booths.tsx',
    lines: 6,
    queries: [
      ...scoped({ collection: 'units', equal: ['parentId'] }),
      ...scoped({ collection: 'officeBearers', equal: ['path.mandal', 'level', 'post', 'until'] }),
    ],
  },
  {
    file: 'web/src/register/parts/PostHolder.tsx',
    lines: 4,
    queries: scoped({ collection: 'officeBearers', equal: ['unitId', 'post', 'until'] }, subtrees),
  },
  {
    file: 'web/src/register/entry/NumberHolders.tsx',
    lines: 1,
    queries: scoped({ collection: 'private', group: true, equal: ['mobile'] }, subtrees),
  },
  {
    file: 'web/src/register/entry/OwnRequests.tsx',
    lines: 2,
    queries: [{ collection: 'changeRequests', equal: ['officeBearerId'], order: newest }],
  },
  {
    file: 'web/src/approval/RequestsPage.tsx',
    lines: 4,
    queries: [
      ...scoped({ collection: 'changeRequests', equal: ['state'], order: oldest }, subtrees),
      ...scoped({ collection: 'changeRequests', in: ['state'], order: newest }, subtrees),
    ],
  },
  {
    file: 'web/src/register/missing/MissingBelow.tsx',
    lines: 1,
    queries: [
      ...scoped({ collection: 'units', equal: ['parentId'] }),
      ...scoped({ collection: 'rollups', equal: ['parentId'] }, subtrees),
    ],
  },
  {
    file: 'web/src/register/missing/MissingPage.tsx',
    lines: 3,
    queries: [
      ...scoped({ collection: 'officeBearers', equal: ['unitId'] }),
      ...['path.block', 'path.mandal', 'path.booth'].flatMap((field) => [
        ...scoped({ collection: 'units', equal: [field] }),
        ...scoped({ collection: 'officeBearers', equal: [field] }),
      ]),
    ],
  },
  {
    file: 'web/src/meeting/MeetingsPage.tsx',
    lines: 4,
    queries: byTime('endsAt').flatMap((order) => [
      { collection: 'meetings', in: ['unitId'], order },
      ...scoped({ collection: 'meetings', order }, subtrees),
    ]),
  },
  {
    file: 'web/src/meeting/host/People.tsx',
    lines: 6,
    queries: [
      ...subtrees.flatMap((field) => [
        ...scoped({ collection: 'officeBearers', equal: [field, 'until'] }, subtrees),
        ...scoped({ collection: 'attendance', equal: [field] }, subtrees),
      ]),
      ...scoped({ collection: 'officeBearers', equal: ['until'], contains: 'searchKeys' }, subtrees),
      ...scoped({ collection: 'attendance', in: ['officeBearerId'] }, subtrees),
      ...scoped(
        { collection: 'attendance', order: { field: 'receivedAt', direction: 'DESCENDING' } },
        subtrees,
      ),
    ],
  },
  {
    file: 'web/src/meeting/turnout/TurnoutByUnit.tsx',
    lines: 1,
    queries: ['units', 'rollups', 'turnout'].flatMap((collection) =>
      scoped({ collection, equal: ['parentId'] }, subtrees),
    ),
  },
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
    file: 'functions/src/export/page.ts',
    lines: 5,
    // Ordered by the document's name, as every field's own index is.
    queries: [
      ...scoped({ collection: 'officeBearers', equal: ['until'] }, subtrees),
      ...scoped({ collection: 'officeBearers', equal: ['until', 'assembly'] }, subtrees),
      ...scoped({ collection: 'officeBearers', equal: ['until', 'lokSabha'] }, subtrees),
    ],
  },
  {
    file: 'functions/src/meeting/turnout.rollup.ts',
    lines: 4,
    queries: [
      { collection: 'meetings', in: ['unitId'], order: { field: 'endsAt', direction: 'ASCENDING' } },
      { collection: 'units', equal: ['path.block'], in: ['level'] },
      ...inScope({ collection: 'attendance' }),
      { collection: 'rollups', equal: ['parentId'] },
      { collection: 'turnout', equal: ['parentId'] },
    ],
  },
  {
    file: 'functions/src/register/figures/reconcile.ts',
    lines: 7,
    queries: [
      { collection: 'units', equal: ['path.block', 'closed'] },
      ...inScope({ collection: 'officeBearers', equal: ['until', 'evidence'], in: ['post'] }),
      ...inScope({ collection: 'changeRequests', equal: ['state'] }),
      { collection: 'units', equal: ['level'] },
      { collection: 'units', equal: ['level', 'path.state'] },
    ],
  },
  {
    file: 'functions/src/register/figures/figures.rollup.ts',
    lines: 1,
    queries: inScope({ collection: 'changeRequests', equal: ['state'] }),
  },
  {
    file: 'functions/src/rollup/firestoreRollupStore.ts',
    lines: 4,
    queries: [
      ...inScope({ collection: 'officeBearers' }),
      { collection: 'units', equal: ['path.block'] },
      { collection: 'rollups', equal: ['parentId'] },
    ],
  },
  {
    // Ordered by the documents' ids, as every index is.
    file: 'functions/src/register/unit/follow.ts',
    lines: 2,
    queries: Object.values(unitCopies).map(({ collection, isGroup, unitField }) => ({
      collection,
      group: isGroup,
      equal: [unitField],
    })),
  },
  {
    file: 'functions/src/register/grant/align.ts',
    lines: 1,
    queries: [{ collection: 'grants', equal: ['officeBearerId'] }],
  },
  {
    file: 'functions/src/access/claim.ts',
    lines: 1,
    queries: [{ collection: 'grants', equal: ['officeBearerId'] }],
  },
  {
    file: 'functions/src/register/entry/enter.ts',
    lines: 3,
    queries: [{ collection: 'officeBearers', equal: ['unitId', 'post', 'until'] }],
  },
  {
    file: 'functions/src/register/entry/store.ts',
    lines: 2,
    queries: [
      { collection: 'officeBearers', equal: ['personId', 'until'] },
      { collection: 'private', group: true, equal: ['mobile'] },
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
    file: 'functions/src/register/entry/photoVariants.ts',
    lines: 2,
    queries: [{ collection: 'changeRequests', equal: ['officeBearerId'], in: ['state'] }],
  },
  {
    file: 'functions/src/directory/read.ts',
    lines: 7,
    queries: [
      { collection: 'units', equal: ['level'] },
      { collection: 'units', equal: ['parentId'], in: ['level'] },
      { collection: 'officeBearers', equal: ['visibility', 'until', 'unitId'] },
      { collection: 'officeBearers', equal: ['visibility', 'until'], in: ['post'] },
      { collection: 'officeBearers', equal: ['visibility', 'until'], contains: 'searchKeys' },
    ],
  },
  {
    file: 'functions/src/approval/apply.ts',
    lines: 4,
    queries: [{ collection: 'photos', equal: ['uid', 'officeBearerId', 'hash', 'state'] }],
  },
  {
    file: 'web/src/register/edit/entryWrites.ts',
    lines: 2,
    queries: [{ collection: 'changeRequests', equal: ['officeBearerId'], order: newest }],
  },
  {
    file: 'web/src/register/unit/UnitRequests.tsx',
    lines: 3,
    queries: scoped({ collection: 'unitRequests', equal: ['path.state', 'state'] }, subtrees),
  },
  {
    file: 'functions/src/meeting/meeting.ts',
    lines: 2,
    queries: [
      { collection: 'meetings', equal: ['hostUid'], order: { field: 'endsAt', direction: 'ASCENDING' } },
    ],
  },
  {
    file: 'functions/src/import/upload/upload.ts',
    lines: 2,
    queries: [{ collection: 'imports', equal: ['uid'], in: ['state'] }],
  },
  {
    file: 'functions/src/register/unit/open.ts',
    lines: 4,
    queries: [
      { collection: 'units', equal: ['parentId'] },
      { collection: 'unitRequests', equal: ['parentId', 'state'] },
      { collection: 'unitRequests', equal: ['parentId'], in: ['state'] },
    ],
  },
  {
    file: 'functions/src/register/unit/close.ts',
    lines: 2,
    queries: [
      { collection: 'units', equal: ['parentId', 'closed'] },
      { collection: 'officeBearers', equal: ['unitId', 'until'] },
    ],
  },
  // A range and its order are served by the field's own index, as an equality is.
  {
    file: 'functions/src/photo/photo.cleanup.ts',
    lines: 2,
    queries: [
      { collection: 'photos', equal: ['at'] },
      { collection: 'photos', equal: ['officeBearerId', 'hash'] },
    ],
  },
  {
    file: 'functions/src/approval/approval.cleanup.ts',
    lines: 1,
    queries: [{ collection: 'changeRequests', equal: ['state'] }],
  },
  {
    // `expiredIn`, which the cleanups of several domains ask.
    file: 'functions/src/platform/cleanup.ts',
    lines: 1,
    queries: [
      { collection: 'allowances', equal: ['expiresAt'] },
      { collection: 'exports', equal: ['expiresAt'] },
      { collection: 'verificationCodes', equal: ['expiresAt'] },
      { collection: 'tries', group: true, equal: ['expiresAt'] },
    ],
  },
  {
    file: 'functions/src/rollup/deadLetter.cleanup.ts',
    lines: 1,
    queries: [{ collection: 'deadLetters', equal: ['at'] }],
  },
];
