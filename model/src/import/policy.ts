import type { Grant } from '../register/grant.ts';
import { covers, type Path } from '../register/path.ts';
import type { Import } from './schema.ts';

/** Whether a grantee may import for a unit. */
export function mayImport(grant: Grant, unit: { path: Path }): boolean {
  return grant.rights.includes('import') && grant.sight === 'subtree' && covers(grant, unit.path);
}

/** Whether an import can be undone: some of it may be in the register. */
export function mayBeUndone({ state, stoppedIn }: Pick<Import, 'state' | 'stoppedIn'>): boolean {
  if (state === 'stopped') return stoppedIn === 'committing' || stoppedIn === 'undoing';
  return state === 'committed';
}
