import type { OfficeBearer, Path } from '@sangathan/model';
import { freshBooth, freshId, freshMobile, pathTo, writeEntry, writeUnit } from './register.ts';
import { callFunction, type Session, signInByPhone } from './session.ts';

/** A holder who has signed in and has the grant. */
export interface Holder {
  officeBearerId: string;
  mobile: string;
  session: Session;
}

/** A booth and the units above it, under the state RJ. */
export async function aBranch(): Promise<Path> {
  const booth = freshBooth();
  for (const level of ['district', 'block', 'mandal', 'booth'] as const)
    await writeUnit(pathTo(booth, level));
  return booth;
}

/** Writes an entry, by default of the unit's president, and signs its holder in. */
export async function aHolder(
  path: Path,
  card: Partial<OfficeBearer> = {},
  id = freshId('ob'),
): Promise<Holder> {
  const mobile = freshMobile();
  const officeBearerId = await writeEntry(path, { evidence: 'verified', ...card }, { mobile }, id);
  const session = await signInByPhone(mobile);
  const answered = await callFunction('claimGrant', { officeBearerId }, session);
  if (!('result' in answered)) throw new Error(answered.failure);
  return { officeBearerId, mobile, session };
}
