/** Saves cells as an XLSX file on the person's device. */
export async function saveSheet(cells: string[][], fileName: string): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const data = cells.map((line) => line.map((value) => ({ value, type: String })));
  await writeExcelFile(data).toFile(fileName);
}
