import type { Feature, SheetData } from 'write-excel-file/browser';

/** A column, from 0, whose cells below the headings offer choices; other text may be typed as well. */
export interface DropDown {
  column: number;
  choices: string[];
}

/** Text, so that no number loses its zeros or gets an exponent; an empty cell is text before something is typed. */
export function textCells(cells: string[][]): SheetData {
  return cells.map((line) => line.map((value) => ({ value, type: String, format: '@' })));
}

/** Adds a drop-down to a sheet of so many rows: write-excel-file leaves that to those who need it. */
export async function dropDownFeature(
  { column, choices }: DropDown,
  rows: number,
): Promise<Feature<File | Blob | ArrayBuffer>> {
  const utility = await import('write-excel-file/utility');
  const range = `${utility.getCellAddress(1, column)}:${utility.getCellAddress(rows - 1, column)}`;
  const list = utility.sanitizeTextContent(`"${choices.join(',')}"`);
  const markup = `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>${list}</formula1></dataValidation></dataValidations>`;
  const order = utility.getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  const transform = (xml: string) =>
    utility.insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}
