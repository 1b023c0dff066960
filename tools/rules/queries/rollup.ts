import { inScope, type QueryingFile } from './shape.ts';

export const rollupQueries: QueryingFile[] = [
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
    file: 'functions/src/rollup/deadLetter.cleanup.ts',
    lines: 1,
    queries: [{ collection: 'deadLetters', equal: ['at'] }],
  },
];
