import type { Level, Unit } from '@sangathan/model';

/** Levels whose units have a public page; what is below a block is for members only. */
export const publicLevels: readonly Level[] = ['state', 'district', 'block'];

/** What the public pages show of a unit. */
export type PublicUnit = Pick<Unit, 'level' | 'kind' | 'name'> & { id: string };

/** The public part of a unit; `null` for one that is closed or below the public levels. */
export function toPublicUnit(id: string, { level, kind, name, closed }: Unit): PublicUnit | null {
  return closed === null && publicLevels.includes(level) ? { id, level, kind, name } : null;
}
