import { type DropDown, dropDownFeature, textCells } from './sheetLayout.ts';

/** Saves cells as an XLSX file on the person's device, the first line staying in sight as headings. */
export async function saveSheet(cells: string[][], fileName: string, dropDown?: DropDown): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const options = { features: dropDown ? [await dropDownFeature(dropDown, cells.length)] : [] };
  await writeExcelFile(textCells(cells), { stickyRowsCount: 1 }, options).toFile(fileName);
}
