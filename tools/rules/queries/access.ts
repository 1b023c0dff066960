import type { QueryingFile } from './shape.ts';

export const accessQueries: QueryingFile[] = [
  {
    file: 'functions/src/access/claim.ts',
    lines: 1,
    queries: [{ collection: 'grants', equal: ['officeBearerId'] }],
  },
];
