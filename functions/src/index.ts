/** Every deployed function; what each one does stands in the folder of its domain. */
export * from './access/access.calls.ts';
export * from './access/access.trigger.ts';
export * from './approval/approval.triggers.ts';
export * from './cleanup/cleanup.triggers.ts';
export * from './directory/directory.http.ts';
export * from './export/export.calls.ts';
export * from './import/import.calls.ts';
export * from './import/import.triggers.ts';
export * from './import/retention/retention.triggers.ts';
export * from './meeting/meeting.calls.ts';
export * from './meeting/meeting.triggers.ts';
export * from './photo/photo.triggers.ts';
export * from './platform/errorReport/errorReport.http.ts';
export * from './register/figures/figures.triggers.ts';
export * from './register/register.calls.ts';
export * from './register/register.triggers.ts';
export * from './register/unit/unit.call.ts';
