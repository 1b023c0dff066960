import type { RequestState } from './schema.ts';

/** Change requests for one entry in a day; `firestore.rules` enforces it. */
export const requestsPerDay = 10;

/** Which state may follow which. A decision is a person's; `applied` and `conflict` are the server's. */
export const nextStates: Record<RequestState, readonly RequestState[]> = {
  pending: ['approved', 'rejected', 'withdrawn'],
  approved: ['applied', 'conflict'],
  rejected: [],
  withdrawn: [],
  applied: [],
  conflict: [],
};

/** Whether a request awaits a decision or its application; until then its entry can have no other. */
export function isOpenRequest(state: RequestState): boolean {
  return nextStates[state].length > 0;
}
