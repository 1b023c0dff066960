import {
  type CallName,
  type CallRequest,
  type CallResponse,
  calls,
  Failure,
  FailureCode,
  region,
  type SheetKind,
  sheetPath,
  sheetTypes,
} from '@sangathan/model';

/** The hosts of the emulators, each with its port, and the project. */
export interface Services {
  auth: string;
  functions: string;
  storage: string;
  project: string;
}

/** A signed-in session. */
export interface Session {
  uid: string;
  idToken: string;
}

async function post<T>(address: string, body: object, headers: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return answer.json() as Promise<T>;
}

/** Signs in with a mobile number (E.164) and the OTP from the Auth emulator. */
export async function signIn(
  { auth, project }: Pick<Services, 'auth' | 'project'>,
  mobile: string,
): Promise<Session> {
  const accounts = `http://${auth}/identitytoolkit.googleapis.com/v1/accounts`;
  const { sessionInfo } = await post<{ sessionInfo: string }>(`${accounts}:sendVerificationCode?key=any`, {
    phoneNumber: mobile,
    recaptchaToken: 'any',
  });
  const answer = await fetch(`http://${auth}/emulator/v1/projects/${project}/verificationCodes`);
  const sent = (await answer.json()) as { verificationCodes: { sessionInfo: string; code: string }[] };
  const code = sent.verificationCodes.find((one) => one.sessionInfo === sessionInfo)?.code;
  const verify = `${accounts}:signInWithPhoneNumber?key=any`;
  const { localId, idToken } = await post<{ localId: string; idToken: string }>(verify, {
    sessionInfo,
    code,
  });
  return { uid: localId, idToken };
}

/** Calls a callable function in a session. @throws Failure that it returns */
export async function call<N extends CallName>(
  { functions, project }: Services,
  { idToken }: Session,
  name: N,
  data: CallRequest<N>,
): Promise<CallResponse<N>> {
  type Body = { result?: unknown; error?: { message: string; details?: { code?: unknown } } };
  const address = `http://${functions}/${project}/${region}/${name}`;
  const body = await post<Body>(address, { data }, { Authorization: `Bearer ${idToken}` });
  const code = FailureCode.safeParse(body.error?.details?.code).data;
  if (code) throw new Failure(code);
  if (body.error) throw new Error(`${name}: ${body.error.message}`);
  return calls[name].response.parse(body.result) as CallResponse<N>;
}

/** Uploads the file of an import, under the Storage rules. @throws Failure `no-access` */
export async function uploadSheet(
  { storage, project }: Services,
  { uid, idToken }: Session,
  importId: string,
  kind: SheetKind,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const name = sheetPath(uid, importId);
  const boundary = `sheet-${importId}`;
  const part = (type: string) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n`;
  const metadata = JSON.stringify({ name, contentType: sheetTypes[kind] });
  const head = `${part('application/json')}${metadata}\r\n${part(sheetTypes[kind])}`;
  const bucket = `http://${storage}/v0/b/${project}.appspot.com/o`;
  const answer = await fetch(`${bucket}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      'Content-Type': `multipart/related; boundary=${boundary}`,
      'X-Goog-Upload-Protocol': 'multipart',
      Authorization: `Firebase ${idToken}`,
    },
    body: new Blob([head, bytes, `\r\n--${boundary}--`]),
  });
  await answer.body?.cancel();
  if (answer.status === 403) throw new Failure('no-access');
  if (!answer.ok) throw new Error(`the upload failed: ${answer.status}`);
}
