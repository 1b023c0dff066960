import { type CallResponse, codeStep, spokenStep } from '@sangathan/model';

export type Codes = CallResponse<'meetingCodes'>;
export type ShownCodes = Pick<Codes, 'qr' | 'spoken'>;

/** More codes are fetched when those left last less than this, in milliseconds. */
const refillBelow = 15 * 60_000;

/** A code on the screen; `left` in milliseconds. */
export interface Shown {
  code: string;
  left: number;
}

/** The server's clock minus this device's, in milliseconds, assuming that request and answer took equally long. */
export function clockAhead(serverNow: number, askedAt: number, answeredAt: number): number {
  return serverNow - (askedAt + answeredAt) / 2;
}

/** The code to show at the server's `now`; null when none is left. */
export function shownAt(codes: ShownCodes, method: 'qr' | 'spoken', now: number): Shown | null {
  const step = method === 'qr' ? codeStep : spokenStep;
  const current = codes[method].find(({ from }) => from <= now && now < from + step);
  return current ? { code: current.code, left: current.from + step - now } : null;
}

/** Whether to fetch more codes. */
export function needsRefill(codes: ShownCodes | null, now: number): boolean {
  const last = codes?.qr[codes.qr.length - 1];
  return last === undefined || last.from + codeStep - now < refillBelow;
}

/** Groups six digits: `482 915`. */
export function grouped(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}
