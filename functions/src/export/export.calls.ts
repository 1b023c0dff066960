import { callable } from '../platform/callable.ts';
import { exportEntries as page } from './page.ts';

export const exportEntries = callable('exportEntries', { maxInstances: 5 }, (request, caller) =>
  page(request, caller),
);
