import { type QueryingFile, scoped, subtrees } from './shape.ts';

export const exportQueries: QueryingFile[] = [
  {
    file: 'functions/src/export/page.ts',
    lines: 5,
    // Ordered by document id, as every single-field index is.
    queries: [
      ...scoped({ collection: 'officeBearers', equal: ['until'] }, subtrees),
      ...scoped({ collection: 'officeBearers', equal: ['until', 'assembly'] }, subtrees),
      ...scoped({ collection: 'officeBearers', equal: ['until', 'lokSabha'] }, subtrees),
    ],
  },
];
