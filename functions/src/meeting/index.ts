export * from './meeting.calls.ts';
export * from './meeting.triggers.ts';
