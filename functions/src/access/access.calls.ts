import { callable } from '../platform/callable.ts';
import { configuredSms, smsSecrets } from '../platform/sms/configured.ts';
import { claimGrant as claim } from './claim.ts';
import { sendVerificationCode as sendCode, verifyEntry as verify } from './verify.ts';

export const claimGrant = callable('claimGrant', { maxInstances: 20 }, claim);

export const sendVerificationCode = callable(
  'sendVerificationCode',
  { maxInstances: 10, secrets: smsSecrets },
  (request, caller) => sendCode(request, caller, configuredSms()),
);

export const verifyEntry = callable('verifyEntry', { maxInstances: 10 }, verify);
