import type { CallName, CallRequest, CallResponse, FailureCode } from '@sangathan/model';
import { type Session, signIn } from '../../tools/import/client.ts';
import { functionAddress, project } from './emulator.ts';

export type { Session };

/** Signs in with a mobile number (E.164) and the OTP that the Auth emulator sent. */
export function signInByPhone(mobile: string): Promise<Session> {
  return signIn({ auth: process.env.FIREBASE_AUTH_EMULATOR_HOST ?? '', project }, mobile);
}

/** The response of a callable: its result, or the failure code. */
export type Answered<N extends CallName> = { result: CallResponse<N> } | { failure: FailureCode | string };

/** Calls a callable function as the app does; without a session, as a stranger. */
export async function callFunction<N extends CallName>(
  name: N,
  data: CallRequest<N>,
  session: Session | null,
): Promise<Answered<N>> {
  const headers: Record<string, string> = session ? { Authorization: `Bearer ${session.idToken}` } : {};
  type Body = { result?: CallResponse<N>; error?: { message: string; details?: { code: FailureCode } } };
  const answer = await fetch(await functionAddress(name), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ data }),
  });
  const body = (await answer.json()) as Body;
  if (body.error) return { failure: body.error.details?.code ?? body.error.message };
  return { result: body.result as CallResponse<N> };
}

/** Reads a document under the rules, as the app does. @returns the HTTP status */
export async function readAs({ idToken }: Session, path: string): Promise<number> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  const address = `http://${host}/v1/projects/${project}/databases/(default)/documents/${path}`;
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${idToken}` } });
  await answer.body?.cancel();
  return answer.status;
}

/** Sets text fields of an entry's card or contact under the rules, as the app does. */
export async function editAs(
  { uid, idToken }: Session,
  officeBearerId: string,
  path: string,
  values: Record<string, string>,
): Promise<void> {
  const text = (stringValue: string) => ({ stringValue });
  const edited = { mapValue: { fields: { uid: text(uid), officeBearerId: text(officeBearerId) } } };
  const fields = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, text(value)]));
  const database = `projects/${project}/databases/(default)`;
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  const answer = await fetch(`http://${host}/v1/${database}/documents:commit`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${idToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      writes: [
        {
          update: { name: `${database}/documents/${path}`, fields: { ...fields, edited } },
          updateMask: { fieldPaths: [...Object.keys(values), 'edited'] },
          updateTransforms: [{ fieldPath: 'edited.at', setToServerValue: 'REQUEST_TIME' }],
        },
      ],
    }),
  });
  if (!answer.ok) throw new Error(`the write failed: ${await answer.text()}`);
}
