import { anonymous, ErrorReport, largestErrorReport } from '@sangathan/model';

/** A report as it may be logged, or the HTTP status that refuses it. The sender is a stranger. */
export function acceptReport(body: Buffer | undefined): ErrorReport | 400 | 413 {
  if (body === undefined) return 400;
  if (body.length > largestErrorReport) return 413;
  try {
    const { data } = ErrorReport.safeParse(JSON.parse(body.toString('utf8')));
    if (data === undefined) return 400;
    // Masked once more: whoever sends need not be this app.
    return { ...data, message: anonymous(data.message), stack: anonymous(data.stack) };
  } catch {
    return 400;
  }
}
