import type { QueryingFile } from './shape.ts';

export const photoQueries: QueryingFile[] = [
  // A range and its order are served by the field's own index, as an equality is.
  {
    file: 'functions/src/photo/photo.cleanup.ts',
    lines: 2,
    queries: [
      { collection: 'photos', equal: ['at'] },
      { collection: 'photos', equal: ['officeBearerId', 'hash'] },
    ],
  },
];
