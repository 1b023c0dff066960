import {
  type ChangeRequest,
  countedDetails,
  countedPosts,
  type EntryPart,
  hasDetail,
  isAbove,
  levels,
  type OfficeBearer,
  type RequestPart,
  seatNumber,
  type Unit,
  type UnitPart,
} from '@sangathan/model';
import { countedLevel, lowestRollup, ownUnitOf } from '../../rollup/countScope.ts';

/**
 * What a unit adds to figures; `null` for one within a place that has been closed, so that opening and
 * closing leaves nothing behind. A place of its own keeps its figures.
 */
export function unitPart(unit: Unit & { closed: null }): UnitPart;
export function unitPart(unit: Unit): UnitPart | null;
export function unitPart({ level, path, closed, assemblySeats, lokSabhaSeats }: Unit): UnitPart | null {
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

/** What an entry adds to figures; `null` once its post has been left, and for a post that none counts. */
export function entryPart(card: OfficeBearer): EntryPart | null {
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
export function requestPart(
  request: Pick<ChangeRequest, 'state' | 'path' | 'createdAt'>,
): RequestPart | null {
  if (request.state !== 'pending') return null;
  return { at: ownUnitOf(request.path), createdAt: request.createdAt.toMillis() };
}
