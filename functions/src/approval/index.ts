export * from './approval.calls.ts';
export * from './approval.triggers.ts';
