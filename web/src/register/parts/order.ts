import { type Language, type Name, nameIn, type OfficeBearer, posts } from '@sangathan/model';
import type { Coverage } from '../figures/figures.ts';

/** How a list of units is sorted: where most is missing first, or by name. */
export const orders = ['coverage', 'name'] as const;
export type Order = (typeof orders)[number];

interface Sortable {
  name: Name;
  /** `null` while its figures are not known; such units stand at the end. */
  coverage: Coverage | null;
}

/** Names as the language sorts them, with बूथ 9 before बूथ 10. */
export function byName(language: Language) {
  const collator = new Intl.Collator(language, { numeric: true });
  return (one: { name: Name }, other: { name: Name }) =>
    collator.compare(nameIn(one.name, language), nameIn(other.name, language));
}

function shareFilled({ coverage }: Sortable): number {
  if (coverage === null) return Number.POSITIVE_INFINITY;
  return coverage.expected === 0 ? 1 : coverage.filled / coverage.expected;
}

/** The units in that order. */
export function ordered<T extends Sortable>(units: readonly T[], order: Order, language: Language): T[] {
  const names = byName(language);
  if (order === 'name') return [...units].sort(names);
  return [...units].sort((one, other) => {
    const [a, b] = [shareFilled(one), shareFilled(other)];
    return a === b ? names(one, other) : a - b;
  });
}

/** The units with most vacancies, most first; those with none are left out. */
export function mostVacant<T extends Sortable>(units: readonly T[], most: number): T[] {
  const vacancies = ({ coverage }: T) => coverage?.vacant ?? 0;
  return units
    .filter((unit) => vacancies(unit) > 0)
    .sort((one, other) => vacancies(other) - vacancies(one))
    .slice(0, most);
}

/** A committee, the president first and then in the order of the posts. */
export function committeeOrder<T extends Pick<OfficeBearer, 'post'>>(members: readonly T[]): T[] {
  return [...members].sort((one, other) => posts.indexOf(one.post) - posts.indexOf(other.post));
}
