export * from './import.calls.ts';
export * from './import.triggers.ts';
export * from './retention/retention.triggers.ts';
