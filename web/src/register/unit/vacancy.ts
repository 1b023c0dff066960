import { type OfficeBearer, type Seat, seatNumber, type Unit } from '@sangathan/model';

/**
 * The day (`YYYY-MM-DD`) from which a post of a unit has been vacant: its last holder left it then, or
 * there has been none since the unit was opened. `cards` are the unit's, former holders' among them.
 */
export function vacantSince(unit: Pick<Unit, 'opened'>, { post, seat }: Seat, cards: OfficeBearer[]): string {
  const left = cards
    .flatMap((card) =>
      card.post === post && seatNumber(card) === seat && card.until !== null ? [card.until] : [],
    )
    .sort();
  return left[left.length - 1] ?? unit.opened;
}
