import { callable } from '../platform/callable.ts';
import { configuredSms, smsSecrets } from '../platform/sms/configured.ts';
import { verificationSecrets } from '../register/entry/mobileDigest.ts';
import { approveEntry as approve } from './approve.ts';
import { countAssisted as count } from './assistance.ts';
import { claimGrant as claim } from './claim.ts';
import { sendVerificationCode as sendCode, verifyEntry as verify } from './verify.ts';

export const claimGrant = callable('claimGrant', { maxInstances: 20, secrets: verificationSecrets }, claim);

export const sendVerificationCode = callable(
  'sendVerificationCode',
  { maxInstances: 10, secrets: smsSecrets },
  (request, caller) => sendCode(request, caller, configuredSms()),
);

export const verifyEntry = callable(
  'verifyEntry',
  { maxInstances: 10, secrets: verificationSecrets },
  verify,
);

export const approveEntry = callable(
  'approveEntry',
  { maxInstances: 3, secrets: verificationSecrets },
  approve,
);

export const countAssisted = callable('countAssisted', { maxInstances: 3 }, count);
