import { verificationLifetime, verificationTries } from '@sangathan/model';
import { expect, test } from 'vitest';
import { checkCode, newCode, type Verdict, verificationText } from './verificationCode.ts';

const subject = { officeBearerId: 'bearer', mobile: '+916000000001' };
const { code, stored } = newCode(subject, 'assistant', 0);
const other = code === '123456' ? '654321' : '123456';
const right = { stored, subject, uid: 'assistant', code, now: 1000 };

test.each<[string, Partial<typeof right>, Verdict]>([
  ['the code that was sent', {}, 'right'],
  ['another code', { code: other }, 'wrong'],
  ['the code, asked for by somebody else', { uid: 'neighbour' }, 'expired'],
  ['the code, of another entry', { subject: { ...subject, officeBearerId: 'other' } }, 'wrong'],
  ['the code, once the number has changed', { subject: { ...subject, mobile: '+916000000002' } }, 'wrong'],
  ['the code, in its last moment', { now: verificationLifetime - 1 }, 'right'],
  ['the code, after that', { now: verificationLifetime }, 'expired'],
  ['the code, after too many wrong ones', { stored: { ...stored, tries: verificationTries } }, 'tooMany'],
])('%s: %s', (_what, changes, verdict) => {
  const { stored, subject, uid, code, now } = { ...right, ...changes };
  expect(checkCode(stored, subject, uid, code, now)).toBe(verdict);
});

test('without a code that was sent, none is right', () => {
  expect(checkCode(null, subject, 'assistant', code, 1000)).toBe('expired');
});

test('what is stored of a code contains neither it nor the mobile', () => {
  expect(JSON.stringify(stored)).not.toContain(code);
  expect(JSON.stringify(stored)).not.toContain('6000000001');
});

test('the text says what the code is for, and that it is no sign-in', () => {
  expect(verificationText('123456')).toMatch(/पुष्टि.*123456.*साइन इन का OTP नहीं/);
});
