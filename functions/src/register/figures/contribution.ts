import {
  type ChangeRequest,
  countedDetails,
  countedPosts,
  type EntryContribution,
  hasDetail,
  isAbove,
  levels,
  type OfficeBearer,
  type RequestContribution,
  seatNumber,
  type Unit,
  type UnitContribution,
} from '@sangathan/model';
import { countedLevel, lowestRollup, ownUnitOf } from '../../rollup/countScope.ts';

/**
 * What a unit adds to figures. `null` for a closed mandal or booth, so that opening and closing units does not
 * fill their block; a closed unit that is a scope of its own keeps its figures.
 */
export function unitContribution(unit: Unit & { closed: null }): UnitContribution;
export function unitContribution(unit: Unit): UnitContribution | null;
export function unitContribution(unit: Unit): UnitContribution | null {
  const { level, path, closed, assemblySeats, lokSabhaSeats } = unit;
  if (closed !== null && isAbove(countedLevel, level)) return null;
  const hasRollup = levels.indexOf(level) <= levels.indexOf(lowestRollup);
  return {
    at: ownUnitOf(path),
    level,
    open: closed === null,
    mla: assemblySeats,
    mp: lokSabhaSeats,
    ...(hasRollup && { path }),
  };
}

/** What an entry adds to figures; `null` once its term has ended, and for a post that is not counted. */
export function entryContribution(card: OfficeBearer): EntryContribution | null {
  if (card.until !== null || !countedPosts.includes(card.post)) return null;
  const { path, unitId, post, evidence } = card;
  return {
    at: ownUnitOf(path),
    unitId,
    post,
    seat: seatNumber(card),
    evidence,
    evidenceAt: card.evidenceAt.toMillis(),
    details: countedDetails.filter((detail) => hasDetail[detail](card)),
  };
}

/** What a change request adds to figures; `null` unless it awaits a decision. */
export function requestContribution(
  request: Pick<ChangeRequest, 'state' | 'path' | 'createdAt'>,
): RequestContribution | null {
  if (request.state !== 'pending') return null;
  return { at: ownUnitOf(request.path), createdAt: request.createdAt.toMillis() };
}
