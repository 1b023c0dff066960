import { callable } from '../platform/callable.ts';
import * as start from './upload/start.ts';

export const startImport = callable('startImport', { maxInstances: 5 }, start.startImport);

export const chooseColumns = callable('chooseColumns', { maxInstances: 5 }, start.chooseColumns);

export const commitImport = callable('commitImport', { maxInstances: 5 }, start.commitImport);

export const undoImport = callable('undoImport', { maxInstances: 5 }, start.undoImport);

export const resumeImport = callable('resumeImport', { maxInstances: 5 }, start.resumeImport);
