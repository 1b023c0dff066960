import { anonymous, ErrorReport, largestErrorReport } from '@sangathan/model';

/** A report that may be logged, or the HTTP status of its refusal. The sender is not trusted. */
export function acceptReport(body: Buffer | undefined): ErrorReport | 400 | 413 {
  if (body === undefined) return 400;
  if (body.length > largestErrorReport) return 413;
  try {
    const { data } = ErrorReport.safeParse(JSON.parse(body.toString('utf8')));
    if (data === undefined) return 400;
    // Masked again: the sender need not be the app.
    return { ...data, message: anonymous(data.message), stack: anonymous(data.stack) };
  } catch {
    return 400;
  }
}
