import { type Language, type Name, nameIn, type OfficeBearer, posts } from '@sangathan/model';
import type { Coverage } from '../figures/figures.ts';

/** The order of a list of units: lowest coverage first, or by name. */
export const orders = ['coverage', 'name'] as const;
export type Order = (typeof orders)[number];

interface Sortable {
  name: Name;
  /** Null while unknown; such units come last. */
  coverage: Coverage | null;
}

/** Compares names by the language's collation, digits numerically: बूथ 9 before बूथ 10. */
export function byName(language: Language) {
  const collator = new Intl.Collator(language, { numeric: true });
  return (one: { name: Name }, other: { name: Name }) =>
    collator.compare(nameIn(one.name, language), nameIn(other.name, language));
}

function shareFilled({ coverage }: Sortable): number {
  if (coverage === null) return Number.POSITIVE_INFINITY;
  return coverage.expected === 0 ? 1 : coverage.filled / coverage.expected;
}

/** The sorted units. */
export function ordered<T extends Sortable>(units: readonly T[], order: Order, language: Language): T[] {
  const names = byName(language);
  if (order === 'name') return [...units].sort(names);
  return [...units].sort((one, other) => {
    const [a, b] = [shareFilled(one), shareFilled(other)];
    return a === b ? names(one, other) : a - b;
  });
}

/** The units with vacancies, most vacancies first. */
export function mostVacant<T extends Sortable>(units: readonly T[], most: number): T[] {
  const vacancies = ({ coverage }: T) => coverage?.vacant ?? 0;
  return units
    .filter((unit) => vacancies(unit) > 0)
    .sort((one, other) => vacancies(other) - vacancies(one))
    .slice(0, most);
}

/** A committee in the order of its posts, the president first. */
export function committeeOrder<T extends Pick<OfficeBearer, 'post'>>(members: readonly T[]): T[] {
  return [...members].sort((one, other) => posts.indexOf(one.post) - posts.indexOf(other.post));
}
