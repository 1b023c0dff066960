import { callable } from '../edge/callable.ts';
import { reconfirmEntry as reconfirm } from './reconfirm.ts';

export const reconfirmEntry = callable('reconfirmEntry', { maxInstances: 10 }, reconfirm);
