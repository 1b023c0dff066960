import { callable } from '../platform/callable.ts';
import { openContact as openOne } from './contact/open.ts';
import * as change from './entry/change.ts';
import { enterOfficeBearer as enter } from './entry/enter.ts';
import { reconfirmEntry as reconfirm } from './entry/reconfirm.ts';
import { closeUnit as close } from './unit/close.ts';
import { decideUnitRequest as decide } from './unit/decide.ts';
import { openUnit as open } from './unit/open.ts';

export const reconfirmEntry = callable('reconfirmEntry', { maxInstances: 10 }, reconfirm);

export const enterOfficeBearer = callable('enterOfficeBearer', { maxInstances: 10 }, enter);

export const changeMobile = callable('changeMobile', { maxInstances: 10 }, change.changeMobile);

export const openContact = callable('openContact', {}, openOne);

export const takeBackEnd = callable('takeBackEnd', { maxInstances: 5 }, change.takeBackEnd);

export const openUnit = callable('openUnit', { maxInstances: 3 }, open);

export const decideUnitRequest = callable('decideUnitRequest', { maxInstances: 3 }, decide);

export const closeUnit = callable('closeUnit', { maxInstances: 3 }, close);
