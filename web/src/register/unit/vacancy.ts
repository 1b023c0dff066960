import { type OfficeBearer, type Seat, seatNumber, type Unit } from '@sangathan/model';

/**
 * The day (`YYYY-MM-DD`) since which a post has been vacant: when its last holder left, or when the unit was
 * opened. `cards` are all cards of the unit, former holders included.
 */
export function vacantSince(unit: Pick<Unit, 'opened'>, { post, seat }: Seat, cards: OfficeBearer[]): string {
  const left = cards
    .flatMap((card) =>
      card.post === post && seatNumber(card) === seat && card.until !== null ? [card.until] : [],
    )
    .sort();
  return left[left.length - 1] ?? unit.opened;
}
