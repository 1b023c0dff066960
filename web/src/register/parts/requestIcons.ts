import type { RequestState } from '@sangathan/model';
import type { IconName } from '../../ui/Icon.tsx';

/** The icon of a change request's state, beside its word. */
export const requestIcons: Record<RequestState, IconName> = {
  pending: 'waiting',
  approved: 'good',
  applied: 'good',
  rejected: 'bad',
  withdrawn: 'bad',
  conflict: 'warn',
};
