import { type CallName, type CallRequest, type CallResponse, calls } from '@sangathan/model';
import { services } from './services.ts';

/**
 * Calls a function of the model's list, as this page's person. Throws a `FirebaseError` whose failure code `failureCodeOf` reads.
 */
export async function call<N extends CallName>(name: N, request: CallRequest<N>): Promise<CallResponse<N>> {
  const [{ functions }, { httpsCallable }] = await Promise.all([services(), import('firebase/functions')]);
  const { data } = await httpsCallable(functions, name)(request);
  return calls[name].response.parse(data) as CallResponse<N>;
}
