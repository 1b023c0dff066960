import { type CallResponse, codeStep, spokenStep } from '@sangathan/model';

export type Codes = CallResponse<'meetingCodes'>;
export type ShownCodes = Pick<Codes, 'qr' | 'spoken'>;

/** Codes are asked for again when fewer than these milliseconds of them are left. */
const refillBelow = 15 * 60_000;

/** One code on the screen, and for how many more milliseconds. */
export interface Shown {
  code: string;
  left: number;
}

/** How far the server's clock is ahead of this device's, in milliseconds, from an answer just received. */
export function clockAhead(serverNow: number, askedAt: number, answeredAt: number): number {
  return serverNow - (askedAt + answeredAt) / 2;
}

/** The code to show at the server's `now`; `null` when they have run out. */
export function shownAt(codes: ShownCodes, method: 'qr' | 'spoken', now: number): Shown | null {
  const step = method === 'qr' ? codeStep : spokenStep;
  const current = codes[method].find(({ from }) => from <= now && now < from + step);
  return current ? { code: current.code, left: current.from + step - now } : null;
}

/** Whether to ask for more codes now, while there may still be a network. */
export function needsRefill(codes: ShownCodes | null, now: number): boolean {
  const last = codes?.qr[codes.qr.length - 1];
  return last === undefined || last.from + codeStep - now < refillBelow;
}

/** Six digits as they are said: `482 915`. */
export function grouped(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}
