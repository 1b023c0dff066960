import type { QueryingFile } from './shape.ts';

export const photoQueries: QueryingFile[] = [
  // A range is served by the single-field index, as an equality is.
  {
    file: 'functions/src/photo/photo.cleanup.ts',
    lines: 2,
    queries: [
      { collection: 'photos', equal: ['at'] },
      { collection: 'photos', equal: ['officeBearerId', 'hash'] },
    ],
  },
];
