/** Every deployed function; what each one does stands in the folder of its domain. */
export * from './access/access.call.ts';
export * from './access/access.trigger.ts';
export * from './approval/approval.trigger.ts';
export * from './attendance/attendance.call.ts';
export * from './attendance/attendance.trigger.ts';
export * from './counts/counts.trigger.ts';
export * from './directory/directory.http.ts';
export * from './entry/entry.call.ts';
export * from './entry/entry.trigger.ts';
export * from './errorReport/errorReport.http.ts';
export * from './export/export.call.ts';
export * from './import/clear.trigger.ts';
export * from './import/import.call.ts';
export * from './import/import.trigger.ts';
export * from './leftover/leftover.trigger.ts';
export * from './photo/photo.trigger.ts';
export * from './unit/unit.call.ts';
