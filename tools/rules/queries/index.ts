import { accessQueries } from './access.ts';
import { approvalQueries } from './approval.ts';
import { directoryQueries } from './directory.ts';
import { exportQueries } from './export.ts';
import { importQueries } from './import.ts';
import { meetingQueries } from './meeting.ts';
import { photoQueries } from './photo.ts';
import { platformQueries } from './platform.ts';
import { registerQueries } from './register.ts';
import { rollupQueries } from './rollup.ts';
import type { QueryingFile } from './shape.ts';

/** Every query of the web app and the functions, by domain. Each needs its index in `firestore.indexes.json`. */
export const queryingFiles: QueryingFile[] = [
  ...registerQueries,
  ...approvalQueries,
  ...accessQueries,
  ...photoQueries,
  ...importQueries,
  ...exportQueries,
  ...meetingQueries,
  ...directoryQueries,
  ...rollupQueries,
  ...platformQueries,
];
