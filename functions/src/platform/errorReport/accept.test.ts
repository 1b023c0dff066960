import { type ErrorReport, errorReportOf } from '@sangathan/model';
import { expect, it } from 'vitest';
import { acceptReport } from './accept.ts';
import { tokenBucket } from './budget.ts';

const report = errorReportOf(new Error('broken'), { release: 'r1', path: '/entry/e1', kind: 'render' });
const body = (content: unknown) => Buffer.from(JSON.stringify(content));

it('a report of the app is logged unchanged', () => {
  expect(acceptReport(body(report))).toEqual(report);
});

it.each<[string, Buffer | undefined, 400 | 413]>([
  ['nothing', undefined, 400],
  ['no JSON', Buffer.from('{'), 400],
  ['more fields than are declared', body({ ...report, mobile: '+919829012345' }), 400],
  ['another page than the app has', body({ ...report, page: '/entry/अनीता' }), 400],
  ['a stack without end', body({ ...report, stack: 'x'.repeat(5000) }), 400],
  ['more bytes than a report has', Buffer.alloc(9000, 'x'), 413],
])('%s is refused', (_what, sent, status) => {
  expect(acceptReport(sent)).toBe(status);
});

it('a number in a report that the app did not make is masked', () => {
  const sent = { ...report, message: 'call 9829012345' } satisfies ErrorReport;
  expect(JSON.stringify(acceptReport(body(sent)))).not.toContain('9829012345');
});

it('the budget limits reports, and refills over time', () => {
  const bucket = tokenBucket(3, 60_000);
  const taken = (now: number) => Array.from({ length: 5 }, () => bucket.take(now)).filter(Boolean).length;
  expect([taken(1_000_000), taken(1_000_000), taken(1_020_000), taken(9_000_000)]).toEqual([3, 0, 1, 3]);
});
