import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeEarly, codeGrace, codeStep, spokenStep } from '@sangathan/model';

/** A kind of code. Its `step` argument is when the code is shown, in whole steps since 1970. */
interface CodeKind {
  /** Milliseconds for which one code is shown. */
  step: number;
  /** Steps after its own in which a code is still accepted. */
  grace: number;
  of: (key: string, meetingId: string, step: number) => string;
}

function digest(key: string, kind: string, meetingId: string, of: number | string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`${kind}:${meetingId}:${of}`).digest();
}

/** By which a meeting knows a mobile again, and nobody without its key the mobile. */
export function numberHash(key: string, meetingId: string, mobile: string): string {
  return digest(key, 'number', meetingId, mobile).toString('hex');
}

/** 144 bits as 24 URL-safe characters: too long to guess. */
const qr: CodeKind = {
  step: codeStep,
  grace: codeGrace,
  of: (key, meetingId, step) => digest(key, 'qr', meetingId, step).subarray(0, 18).toString('base64url'),
};

/** Six digits, short enough to read out; the limit of tries stops guessing. */
const spoken: CodeKind = {
  step: spokenStep,
  grace: 1,
  of: (key, meetingId, step) =>
    String(digest(key, 'spoken', meetingId, step).readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
};

export const codeKinds = { qr, spoken } as const;
export type CodeMethod = keyof typeof codeKinds;

/** The codes shown between two moments, each with the start of its step. Times in epoch milliseconds. */
export function codesBetween(
  method: CodeMethod,
  key: string,
  meetingId: string,
  from: number,
  until: number,
) {
  const { step, of } = codeKinds[method];
  const first = Math.floor(from / step);
  const count = Math.max(0, Math.floor(until / step) - first + 1);
  return Array.from({ length: count }, (_, index) => ({
    from: (first + index) * step,
    code: of(key, meetingId, first + index),
  }));
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The most steps after its own in which a code is still told as old, and not as wrong. */
const oldest = 10;

/**
 * A code's age at `seenAt` (epoch milliseconds) in steps: 0 while shown, and `codeEarly` before; null if not shown
 * near that moment.
 */
export function ageOf(
  method: CodeMethod,
  code: string,
  key: string,
  meetingId: string,
  seenAt: number,
): number | null {
  const { step, of } = codeKinds[method];
  const now = Math.floor(seenAt / step);
  for (let age = 0; age <= oldest; age += 1) if (equal(code, of(key, meetingId, now - age))) return age;
  const soon = Math.floor((seenAt + codeEarly) / step);
  return equal(code, of(key, meetingId, soon)) ? 0 : null;
}
