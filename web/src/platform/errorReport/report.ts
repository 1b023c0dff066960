import { type ErrorReport, errorReportAddress, errorReportOf } from '@sangathan/model';

/** The release's commit, set by the build. */
declare const __RELEASE__: string;

/** Maximum number of reports of one page load: a fault repeats itself. */
const mostReports = 5;
let reported = 0;

/** Sends a report of an error to the function that logs it, and to the console. */
export function reportError(thrown: unknown, kind: ErrorReport['kind']): void {
  console.error(thrown);
  if (reported >= mostReports || !import.meta.env.PROD) return;
  reported += 1;
  const report = errorReportOf(thrown, { release: __RELEASE__, path: location.pathname, kind });
  // A beacon is sent even while the page unloads.
  navigator.sendBeacon?.(errorReportAddress, JSON.stringify(report));
}

/** Reports uncaught errors and rejections. */
export function reportUncaughtErrors(): void {
  addEventListener('error', ({ error }) => {
    // Null for an element that failed to load: whoever shows the element handles that.
    if (error) reportError(error, 'script');
  });
  addEventListener('unhandledrejection', ({ reason }) => reportError(reason, 'promise'));
}
