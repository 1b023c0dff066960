import type { Phone } from './phone.ts';

/** Asks for an OTP and types in the one that the demonstration shows. */
export async function passOtp(phone: Phone, mobile: string): Promise<void> {
  await phone.fill('#number', mobile);
  await phone.click('button[type="submit"]');
  await phone.fill('#otp', await phone.text('.demo-otp-code'));
  await phone.click('button[type="submit"]');
}

/** Signs a holder in; ends on the home page with their name. */
export async function signIn(
  phone: Phone,
  { mobile, name }: { mobile: string; name: { hi: string } },
): Promise<void> {
  await phone.open('/sign-in');
  await passOtp(phone, mobile);
  await phone.see('h1', name.hi);
}
