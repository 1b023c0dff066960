import { callable } from '../edge/callable.ts';
import { claimGrant as claim } from './claim.ts';
import { verifyEntry as verify } from './verify.ts';

export const claimGrant = callable('claimGrant', { maxInstances: 20 }, claim);

export const verifyEntry = callable('verifyEntry', { maxInstances: 10 }, verify);
