import { bareMap, type ContactOpenings, Failure, type Grant, monthOf, mostOpeners } from '@sangathan/model';

type Counted = Omit<ContactOpenings, 'expiresAt'>;

/**
 * The openings of an entry's contact with today's by the grantee; null if that is counted already. `day` is today.
 * @throws Failure `too-many-today` when `mostOpeners` others have opened it this month
 */
export function countOpening(
  former: ContactOpenings | null,
  officeBearerId: string,
  { officeBearerId: openerId, level, post }: Grant,
  day: string,
): Counted | null {
  const month = monthOf(day);
  const openers = former?.month === month ? former.openers : {};
  const opener = new Map(Object.entries(openers)).get(openerId);
  if (opener?.lastDay === day) return null;
  if (!opener && Object.keys(openers).length >= mostOpeners) throw new Failure('too-many-today');
  const days = (opener?.days ?? 0) + 1;
  const counted = [...Object.entries(openers), [openerId, { level, post, days, lastDay: day }] as const];
  return { officeBearerId, month, openers: bareMap(counted) };
}
