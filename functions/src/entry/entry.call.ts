import { callable } from '../edge/callable.ts';
import * as change from './change.ts';
import { enterOfficeBearer as enter } from './enter.ts';
import { reconfirmEntry as reconfirm } from './reconfirm.ts';

export const reconfirmEntry = callable('reconfirmEntry', { maxInstances: 10 }, reconfirm);

export const enterOfficeBearer = callable('enterOfficeBearer', { maxInstances: 10 }, enter);

export const changeMobile = callable('changeMobile', { maxInstances: 10 }, change.changeMobile);

export const takeBackEnd = callable('takeBackEnd', { maxInstances: 5 }, change.takeBackEnd);
