import { callable } from '../platform/callable.ts';
import * as attend from './attend.ts';
import * as mark from './mark.ts';
import * as meeting from './meeting.ts';

export const conveneMeeting = callable('conveneMeeting', { maxInstances: 5 }, meeting.conveneMeeting);

export const meetingCodes = callable('meetingCodes', { maxInstances: 5 }, meeting.meetingCodes);

/** 54,000 may come within minutes. */
export const checkIn = callable('checkIn', { maxInstances: 50, concurrency: 200, cpu: 1 }, attend.checkIn);

export const markPresent = callable('markPresent', { maxInstances: 5 }, mark.markPresent);

export const confirmCheckIns = callable('confirmCheckIns', { maxInstances: 5 }, mark.confirmCheckIns);
