import { defineSecret } from 'firebase-functions/params';
import { emulated } from '../callable.ts';
import { gatewaySms } from './gateway.ts';
import { type Sms, shownSms } from './sms.ts';

/** Null in the emulators, which send no SMS and have no secrets. */
const key = emulated ? null : defineSecret('SMS_GATEWAY_KEY');

/** The secrets of a function that sends SMS. */
export const smsSecrets = key === null ? [] : [key];

/** The provider of this deployment, configured by its `.env`; parameters would be asked for at each deploy. */
export function configuredSms(): Sms {
  if (key === null) return shownSms;
  const { SMS_GATEWAY_URL: url = '', SMS_SENDER: sender = '', SMS_VERIFICATION_TEMPLATE = '' } = process.env;
  return gatewaySms({ url, key: key.value(), sender, template: SMS_VERIFICATION_TEMPLATE });
}
