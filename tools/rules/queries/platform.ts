import type { QueryingFile } from './shape.ts';

export const platformQueries: QueryingFile[] = [
  {
    // `expiredIn`, which the cleanups of several domains call.
    file: 'functions/src/platform/cleanup.ts',
    lines: 1,
    queries: [
      { collection: 'allowances', equal: ['expiresAt'] },
      { collection: 'exports', equal: ['expiresAt'] },
      { collection: 'contactOpenings', equal: ['expiresAt'] },
      { collection: 'verificationCodes', equal: ['expiresAt'] },
      { collection: 'tries', group: true, equal: ['expiresAt'] },
    ],
  },
];
