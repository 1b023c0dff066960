import { newest, oldest, type QueryingFile, scoped, subtrees } from './shape.ts';

export const approvalQueries: QueryingFile[] = [
  {
    file: 'web/src/approval/RequestsPage.tsx',
    lines: 4,
    queries: [
      ...scoped({ collection: 'changeRequests', equal: ['state'], order: oldest }, subtrees),
      ...scoped({ collection: 'changeRequests', in: ['state'], order: newest }, subtrees),
    ],
  },
  {
    file: 'functions/src/approval/apply.ts',
    lines: 4,
    queries: [{ collection: 'photos', equal: ['uid', 'officeBearerId', 'hash', 'state'] }],
  },
  {
    file: 'functions/src/approval/propose.ts',
    lines: 2,
    queries: [{ collection: 'changeRequests', equal: ['officeBearerId'], order: newest }],
  },
  {
    file: 'functions/src/approval/approval.cleanup.ts',
    lines: 1,
    queries: [{ collection: 'changeRequests', equal: ['state'] }],
  },
];
