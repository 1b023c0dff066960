import { type CallName, type CallRequest, type CallResponse, calls } from '@sangathan/model';
import type { Services } from './connect.ts';
import { services } from './services.ts';

/**
 * Calls a function of the model's list, as this page's person unless other services are given. Throws a
 * `FirebaseError` whose failure code `failureCodeOf` reads.
 */
export async function call<N extends CallName>(
  name: N,
  request: CallRequest<N>,
  as: Promise<Pick<Services, 'functions'>> = services(),
): Promise<CallResponse<N>> {
  const [{ functions }, { httpsCallable }] = await Promise.all([as, import('firebase/functions')]);
  const { data } = await httpsCallable(functions, name)(request);
  return calls[name].response.parse(data) as CallResponse<N>;
}
