import { type CallName, type CallRequest, type CallResponse, calls } from '@sangathan/model';
import { services } from './services.ts';

/**
 * Calls a callable function as the person who is signed in.
 * @throws FirebaseError; `failureCodeOf` reads its code
 */
export async function call<N extends CallName>(name: N, request: CallRequest<N>): Promise<CallResponse<N>> {
  const [{ functions }, { httpsCallable }] = await Promise.all([services(), import('firebase/functions')]);
  const { data } = await httpsCallable(functions, name)(request);
  return calls[name].response.parse(data) as CallResponse<N>;
}
