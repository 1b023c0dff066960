import { callable } from '../../platform/callable.ts';
import { closeUnit as close } from './close.ts';
import { decideUnitRequest as decide } from './decide.ts';
import { openUnit as open } from './open.ts';

export const openUnit = callable('openUnit', { maxInstances: 3 }, open);

export const decideUnitRequest = callable('decideUnitRequest', { maxInstances: 3 }, decide);

export const closeUnit = callable('closeUnit', { maxInstances: 3 }, close);
