/** What a spreadsheet takes for the beginning of a formula, or for one behind an apostrophe. */
const dangerous = /^'*[=+\-@\t\r]/;

/**
 * The text so that no spreadsheet takes it for a formula: with an apostrophe before what begins like one.
 * A text that began with apostrophes and such a sign gets one more, so that `plain` gives it back.
 */
export function neutralised(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutralised`. */
export function plain(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}
