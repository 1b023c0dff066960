import { Import, ImportRow, importPath, importRowsPath } from '@sangathan/model';
import { emulatedFirestore } from '../seed/demo.ts';

/** Calls `isOver` with each version of an import, and resolves to the first for which it is true. */
export function watchImport(importId: string, isOver: (importDocument: Import) => boolean): Promise<Import> {
  return new Promise((resolve, reject) => {
    const stop = emulatedFirestore()
      .doc(importPath(importId))
      .onSnapshot((found) => {
        const importDocument = Import.parse(found.data());
        if (!isOver(importDocument)) return;
        stop();
        resolve(importDocument);
      }, reject);
  });
}

/** The refused rows of an import, in the order of the sheet. */
export async function* refusedRows(importId: string): AsyncGenerator<ImportRow> {
  const rows = emulatedFirestore().collection(importRowsPath(importId));
  for await (const found of rows.where('outcome', '==', 'refused').orderBy('number').stream())
    yield ImportRow.parse((found as unknown as FirebaseFirestore.QueryDocumentSnapshot).data());
}
