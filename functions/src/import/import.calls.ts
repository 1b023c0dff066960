import { callable } from '../platform/callable.ts';
import * as steps from './steps.ts';
import * as upload from './upload/upload.ts';

export const startImport = callable('startImport', { maxInstances: 5 }, upload.startImport);

export const chooseColumns = callable('chooseColumns', { maxInstances: 5 }, steps.chooseColumns);

export const commitImport = callable('commitImport', { maxInstances: 5 }, steps.commitImport);

export const undoImport = callable('undoImport', { maxInstances: 5 }, steps.undoImport);

export const resumeImport = callable('resumeImport', { maxInstances: 5 }, steps.resumeImport);
