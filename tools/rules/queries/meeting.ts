import { byTime, inScope, type QueryingFile, scoped, subtrees } from './shape.ts';

export const meetingQueries: QueryingFile[] = [
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
    lines: 4,
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
    file: 'web/src/meeting/host/within.ts',
    lines: 2,
    queries: subtrees.flatMap((field) => scoped({ collection: 'attendance', equal: [field] }, subtrees)),
  },
  {
    file: 'web/src/meeting/host/Waiting.tsx',
    lines: 3,
    queries: ['late', 'sharedNumber'].flatMap((why) =>
      subtrees.flatMap((field) =>
        scoped({ collection: 'attendance', equal: [field, 'confirmed', why] }, subtrees),
      ),
    ),
  },
  {
    file: 'web/src/meeting/turnout/TurnoutByUnit.tsx',
    lines: 1,
    queries: ['units', 'rollups', 'turnout'].flatMap((collection) =>
      scoped({ collection, equal: ['parentId'] }, subtrees),
    ),
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
    file: 'functions/src/meeting/meeting.ts',
    lines: 2,
    queries: [
      { collection: 'meetings', equal: ['hostUid'], order: { field: 'endsAt', direction: 'ASCENDING' } },
    ],
  },
];
