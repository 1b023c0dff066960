import { Import, ImportRow, importPath, importRowsPath } from '@sangathan/model';
import { emulatedFirestore } from '../seed/demo.ts';

/** Tells of an import whenever it is written, until `isOver`; the import as it then is. */
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

/** The refused rows of an import, in the sheet's order. */
export async function* refusedRows(importId: string): AsyncGenerator<ImportRow> {
  const rows = emulatedFirestore().collection(importRowsPath(importId));
  for await (const found of rows.where('outcome', '==', 'refused').orderBy('number').stream())
    yield ImportRow.parse((found as unknown as FirebaseFirestore.QueryDocumentSnapshot).data());
}
