/** Saves cells as an XLSX file on the person's device: as text, so that no number loses its zeros or gets an exponent. */
export async function saveSheet(cells: string[][], fileName: string): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const data = cells.map((line) => line.map((value) => ({ value, type: String, format: '@' })));
  await writeExcelFile(data).toFile(fileName);
}
