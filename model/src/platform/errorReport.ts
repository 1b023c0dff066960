import * as z from 'zod/mini';
import { atMost } from './text/schema.ts';

/** Where the app reports errors; Hosting forwards it to a function. */
export const errorReportAddress = '/error-report';

/** Largest report, in bytes. */
export const largestErrorReport = 8 * 1024;

/** Longest stack of a report, in UTF-16 units. */
const longestStack = 4000;
const longestMessage = 300;

/** Printable ASCII and line breaks, so that no Hindi name can be in it. */
const plain = (longest: number) => z.string().check(atMost(longest), z.regex(/^[\n\x20-\x7e]*$/));

/** An error in the app, without personal data: see `anonymous`. */
export const ErrorReport = z.strictObject({
  /** The build. */
  release: z.string().check(z.regex(/^[\w.-]{1,40}$/)),
  /** The page's address with `:id` for each id, such as `/entry/:id/edit`. */
  page: z.string().check(z.regex(/^(\/(:?[a-z-]{1,20}))*\/?$/), atMost(80)),
  kind: z.enum(['render', 'script', 'promise']),
  name: z.string().check(z.regex(/^\w{0,60}$/)),
  message: plain(longestMessage),
  stack: plain(longestStack),
});
export type ErrorReport = z.infer<typeof ErrorReport>;

/**
 * The text of an error without personal data: masks e-mail addresses, URLs from `?` or `#` on, everything beyond
 * ASCII, and long numbers except for columns of code (`:12345`).
 */
export function anonymous(text: string): string {
  return text
    .replace(/[^\s@"'(]+@[^\s@"')]+/g, '?')
    .replace(/[?#][^\s:)]*/g, '?')
    .replace(/:?\d{5,}/g, (digits) => (/^:\d{5,6}$/.test(digits) ? digits : '?'))
    .replace(/[^\n\x20-\x7e]+/g, '?');
}

/** The kind of a page: its path with `:id` for each id. */
export function pageKindOf(path: string): string {
  const [first = '', second, third] = path.split('/').filter(Boolean);
  const kind = /^[a-z-]{0,20}$/.test(first) ? first : ':other';
  const parts = [
    ...(kind ? [kind] : []),
    ...(second ? [':id'] : []),
    ...(third && /^[a-z-]{1,20}$/.test(third) ? [third] : []),
  ];
  return `/${parts.join('/')}`;
}

/** The report of anything that was thrown. */
export function errorReportOf(
  thrown: unknown,
  { release, path, kind }: { release: string; path: string; kind: ErrorReport['kind'] },
): ErrorReport {
  const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const stackLines = anonymous(stack ?? '').split('\n');
  return {
    release,
    page: pageKindOf(path),
    kind,
    name: name.replace(/\W/g, '').slice(0, 60),
    message: anonymous(message).slice(0, longestMessage),
    // In some browsers the stack begins with the message.
    stack: stackLines
      .filter((line) => /^\s+at |@/.test(line))
      .join('\n')
      .slice(0, longestStack),
  };
}
