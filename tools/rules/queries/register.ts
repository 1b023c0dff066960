import { unitCopies } from '@sangathan/model';
import { inScope, newest, type QueryingFile, scoped, subtrees } from './shape.ts';

export const registerQueries: QueryingFile[] = [
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
    file: 'web/src/register/contact/NumberHolders.tsx',
    lines: 1,
    queries: scoped({ collection: 'private', group: true, equal: ['mobile'] }, subtrees),
  },
  {
    file: 'web/src/register/entry/OwnRequests.tsx',
    lines: 2,
    queries: [{ collection: 'changeRequests', equal: ['officeBearerId'], order: newest }],
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
    // Ordered by document id, as every single-field index is.
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
    file: 'functions/src/register/entry/photoVariants.ts',
    lines: 2,
    queries: [{ collection: 'changeRequests', equal: ['officeBearerId'], in: ['state'] }],
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
];
