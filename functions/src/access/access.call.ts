import { callable } from '../edge/callable.ts';
import { claimGrant as claim } from './claim.ts';

export const claimGrant = callable('claimGrant', { maxInstances: 20 }, claim);
