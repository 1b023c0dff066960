/** Every deployed function. */
export * from './access/access.calls.ts';
export * from './approval/index.ts';
export * from './cleanup.triggers.ts';
export * from './directory/directory.http.ts';
export * from './export/export.calls.ts';
export * from './import/index.ts';
export * from './meeting/index.ts';
export * from './photo/photo.triggers.ts';
export * from './platform/errorReport/errorReport.http.ts';
export * from './register/index.ts';
export * from './rollups.ts';
