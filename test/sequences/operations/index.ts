import { accessing } from './access.ts';
import { direct } from './direct.ts';
import { exporting } from './exporting.ts';
import { importing } from './importing.ts';
import { meetings } from './meeting.ts';
import type { Operation } from './operation.ts';
import { registering } from './registering.ts';
import { requests } from './requests.ts';

/** Everything that somebody can try. */
export const operations: Record<string, Operation> = {
  ...accessing,
  ...direct,
  ...exporting,
  ...importing,
  ...meetings,
  ...registering,
  ...requests,
};
