import type { QueryingFile } from './shape.ts';

export const accessQueries: QueryingFile[] = [
  {
    file: 'functions/src/access/claim.ts',
    lines: 1,
    queries: [{ collection: 'grants', equal: ['officeBearerId'] }],
  },
  {
    file: 'functions/src/access/assistance.ts',
    lines: 2,
    queries: [
      { collection: 'verifications', equal: ['assistedBy'] },
      { collection: 'verifications', equal: ['assistedBy', 'sharesNumber'] },
    ],
  },
];
