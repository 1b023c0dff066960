import { type ErrorReport, errorReportAddress, errorReportOf } from '@sangathan/model';

/** Which build this is; set by the build. */
declare const __RELEASE__: string;

/** Most reports of one page: what fails goes on failing, and the first reports tell why. */
const mostReports = 5;
let reported = 0;

/** Sends a report of an error to the function that logs it, and to the console. */
export function reportError(thrown: unknown, kind: ErrorReport['kind']): void {
  console.error(thrown);
  if (reported >= mostReports || !import.meta.env.PROD) return;
  reported += 1;
  const report = errorReportOf(thrown, { release: __RELEASE__, path: location.pathname, kind });
  // Sent even while the page is left; whether it arrives is nobody's to wait for.
  navigator.sendBeacon?.(errorReportAddress, JSON.stringify(report));
}

/** Reports what no part of the app has caught. */
export function reportUncaughtErrors(): void {
  addEventListener('error', ({ error }) => {
    // An element that did not load has no error; who shows it says so.
    if (error) reportError(error, 'script');
  });
  addEventListener('unhandledrejection', ({ reason }) => reportError(reason, 'promise'));
}
