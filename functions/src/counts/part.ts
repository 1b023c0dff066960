import {
  type ChangeRequest,
  countedDetails,
  type EntryPart,
  hasDetail,
  levels,
  type OfficeBearer,
  type RequestPart,
  seatNumber,
  type Unit,
  type UnitPart,
} from '@sangathan/model';
import { lowestRollup, ownUnitOf } from './place.ts';

/** What a unit adds to figures. */
export function unitPart({ level, path, closed, assemblySeats, lokSabhaSeats }: Unit): UnitPart {
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

/** What an entry adds to figures; `null` once its post has been left. */
export function entryPart(card: OfficeBearer): EntryPart | null {
  if (card.until !== null) return null;
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
