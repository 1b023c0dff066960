import { sheetKindOf, sheetPath, sheetTypes, visibleText } from '@sangathan/model';
import { call } from '../platform/firebase/call.ts';
import { services } from '../platform/firebase/services.ts';

/**
 * Opens an import, uploads its file, and resolves to its id. `onProgress` gets the uploaded part, from 0 to 1.
 * @throws Failure `sheet-…` before anything is sent
 */
export async function sendSheet(
  uid: string,
  unitId: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<string> {
  const kind = sheetKindOf(file);
  const fileName = visibleText(file.name).slice(-200);
  const { importId } = await call('startImport', { unitId, fileName, kind, size: file.size });
  const [{ storage }, { ref, uploadBytesResumable }] = await Promise.all([
    services(),
    import('firebase/storage'),
  ]);
  const sending = uploadBytesResumable(ref(storage, sheetPath(uid, importId)), file, {
    contentType: sheetTypes[kind],
  });
  sending.on('state_changed', ({ bytesTransferred, totalBytes }) =>
    onProgress(totalBytes === 0 ? 0 : bytesTransferred / totalBytes),
  );
  await sending;
  return importId;
}
