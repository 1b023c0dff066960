/** Saves rows of cells as an XLSX file on the device. The library is loaded with the first file. */
export async function saveSpreadsheet(rows: string[][], fileName: string): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const data = rows.map((cells) => cells.map((value) => ({ value, type: String })));
  await writeExcelFile(data).toFile(fileName);
}
