/** What stands for the result of a formula that the file does not store. */
export const uncalculated = '#FORMULA!';

const errors =
  /^(?:#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|FORMULA!|ERROR!)|Err:\d{3})$/i;
const longestError = 16;

/** Whether a cell shows an error of a spreadsheet program instead of a value. */
export function isCellError(text: string): boolean {
  return text.length <= longestError && errors.test(text.trim());
}
