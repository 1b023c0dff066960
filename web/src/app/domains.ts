import type { Grant } from '@sangathan/model';
import { accessDomain } from '../access/access.pages.ts';
import { approvalDomain } from '../approval/approval.pages.tsx';
import { exportDomain } from '../export/export.pages.ts';
import { importDomain } from '../import/import.pages.ts';
import { meetingDomain } from '../meeting/meeting.pages.ts';
import { registerDomain } from '../register/register.pages.ts';
import type { Domain } from '../ui/domain.ts';

/** Every domain of the app. Routes, menu and home page are made from this list alone. */
export const domains: readonly Domain[] = [
  accessDomain,
  registerDomain,
  approvalDomain,
  meetingDomain,
  importDomain,
  exportDomain,
];

/** The entries of all domains that a person is shown, in their order. */
export function shownTo<E extends { order: number; isShown?: (grant: Grant) => boolean }>(
  grant: Grant,
  entries: readonly E[],
): E[] {
  return entries
    .filter(({ isShown }) => isShown?.(grant) ?? true)
    .sort((one, other) => one.order - other.order);
}
