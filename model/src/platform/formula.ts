/** The beginning of a formula, possibly escaped by apostrophes. */
const dangerous = /^'*[=+\-@\t\r]/;

/** Escapes text that a spreadsheet would run as a formula with an apostrophe; `plain` reverses it for any text. */
export function neutralised(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** Reverses `neutralised`. */
export function plain(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}
