import { expect, test } from 'vitest';
import {
  isReconfirmationDue,
  mayReconfirm,
  reconfirmationDays,
  reconfirmationPauseDays,
} from './officeBearer.ts';

const day = 24 * 60 * 60_000;
const now = 1000 * day;
const daysAgo = (days: number) => {
  const millis = now - days * day;
  return { seconds: millis / 1000, nanoseconds: 0, toMillis: () => millis };
};

test.each([
  ['verified', reconfirmationDays + 1, true],
  ['verified', reconfirmationDays - 1, false],
  ['approved', reconfirmationDays + 1, true],
  ['reconfirmed', reconfirmationDays - 1, false],
  ['stale', reconfirmationPauseDays, true],
  ['stale', reconfirmationPauseDays - 1, false],
  ['collected', 500, false],
] as const)('an entry that became %s %i days ago is due to be reconfirmed: %s', (evidence, days, isDue) => {
  expect(isReconfirmationDue({ evidence, evidenceAt: daysAgo(days) }, now)).toBe(isDue);
});

test.each([
  ['verified', reconfirmationPauseDays, true],
  ['verified', reconfirmationPauseDays - 1, false],
  ['approved', reconfirmationPauseDays - 1, false],
  ['reconfirmed', reconfirmationPauseDays - 1, false],
  ['reconfirmed', reconfirmationPauseDays, true],
  ['collected', 500, false],
] as const)('an entry that became %s %i days ago may be reconfirmed: %s', (evidence, days, may) => {
  expect(mayReconfirm({ evidence, evidenceAt: daysAgo(days) }, now)).toBe(may);
});
