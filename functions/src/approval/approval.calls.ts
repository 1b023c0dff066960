import { callable } from '../platform/callable.ts';
import { proposeChange as propose } from './propose.ts';

export const proposeChange = callable('proposeChange', { maxInstances: 5 }, propose);
