import {
  countedDetails,
  evidenceOn,
  hasDetail,
  mostTrusted,
  type OfficeBearer,
  type Path,
  type Seat,
  seatNumber,
  seatsOf,
  type Tally,
  type Unit,
} from '@sangathan/model';
import { coverageOf, ladder } from '../figures/figures.ts';
import { vacantSince } from '../unit/vacancy.ts';

/** A gap: vacant posts, holders with a certain evidence, or holders without a detail. */
export const gaps = [
  'vacant',
  ...[...ladder].reverse(),
  ...countedDetails.map((detail) => `no-${detail}` as const),
] as const;
export type Gap = (typeof gaps)[number];

export function gapNamed(name: string | undefined): Gap {
  return gaps.find((gap) => gap === name) ?? 'vacant';
}

/** The number of expected posts with a gap. */
export function gapCount(tally: Tally, gap: Gap): number {
  const { filled, vacant, evidence } = coverageOf(tally);
  if (gap === 'vacant') return vacant;
  const detail = countedDetails.find((one) => gap === `no-${one}`);
  if (detail) return filled - tally.details[detail];
  const rung = ladder.find((one) => gap === one);
  return rung ? evidence[rung] : 0;
}

function hasGap(holder: OfficeBearer | undefined, gap: Gap, now: number): boolean {
  if (!holder) return gap === 'vacant';
  const detail = countedDetails.find((one) => gap === `no-${one}`);
  if (detail) return !hasDetail[detail](holder);
  return evidenceOn(holder.evidence, holder.evidenceAt.toMillis(), now) === gap;
}

/** `Map.groupBy`, which the browsers of the floor lack. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}

/** An expected post with the gap, and who holds it. */
export interface Found<U, C> {
  unit: U;
  seat: Seat;
  holder: C | undefined;
  /** Vacant since this day; null if it is held. */
  vacantSince: string | null;
}

/** The expected posts with a gap, by the same rule as the figures. Former holders date the vacancies. */
export function withGap<U extends Unit & { id: string }, C extends OfficeBearer>(
  units: readonly U[],
  cards: readonly C[],
  gap: Gap,
  now: number,
): Found<U, C>[] {
  const byUnit = grouped(cards, ({ unitId }) => unitId);
  return units
    .filter(({ closed }) => closed === null)
    .flatMap((unit) =>
      seatsOf(unit).map((seat) => {
        const here = byUnit.get(unit.id) ?? [];
        const holder = mostTrusted(
          here.filter(
            (card) => card.until === null && card.post === seat.post && seatNumber(card) === seat.seat,
          ),
        );
        return { unit, seat, holder, vacantSince: holder ? null : vacantSince(unit, seat, here) };
      }),
    )
    .filter(({ holder }) => hasGap(holder, gap, now));
}

/** The unit that a post is grouped under: a booth's mandal, otherwise its own unit. */
export function groupOf({ mandal, block, district, state }: Path): string {
  return mandal ?? block ?? district ?? state;
}
