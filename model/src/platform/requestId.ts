import * as z from 'zod/mini';
import { Id } from './scalar.ts';

/**
 * A change request's id: its entry's id, a dot and a running number. The next number is taken only when the
 * request before it is closed, so that an entry has at most one open request.
 */
export const RequestId = z
  .string()
  .check(z.refine((text) => /^[^.]+\.[1-9]\d{0,5}$/.test(text) && Id.safeParse(text.split('.')[0]).success));

export function requestIdOf(officeBearerId: string, number: number): string {
  return `${officeBearerId}.${number}`;
}

/** The running number in a request's id; 0 if it has none. */
export function requestNumber(requestId: string): number {
  return Number(requestId.split('.')[1] ?? 0);
}
