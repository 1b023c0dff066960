import type { QueryingFile } from './shape.ts';

export const directoryQueries: QueryingFile[] = [
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
];
