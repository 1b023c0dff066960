import type { Services } from './connect.ts';

let connected: Promise<Services> | undefined;

/** The Firebase services, loaded apart from the shell so that it paints first on a slow network. */
export function services(): Promise<Services> {
  connected ??= import('./connect.ts').then(({ connect }) => connect());
  return connected;
}
