import { isDeepStrictEqual } from 'node:util';
import { type Contact, type OfficeBearer, searchKeysOf, type Unit } from '@sangathan/model';

/** What a card derives: which contact details are known, and its search keys. */
export type Derived = Pick<OfficeBearer, 'known' | 'searchKeys'>;

/** Derives it; without a contact, nothing is known. */
export function derivedOf(card: OfficeBearer, contact: Contact | null, unit: Unit | null): Derived {
  const places = [unit?.name.hi ?? '', unit?.name.en ?? '', card.village ?? ''];
  return {
    known: { mobile: Boolean(contact?.mobile), email: Boolean(contact?.email) },
    searchKeys: searchKeysOf(card.name, ...places),
  };
}

/** Fields of a card that neither a derived field nor a grant depends on. Evidence is written with its verification. */
const independent = [
  'jurisdiction',
  'social',
  'photo',
  'evidence',
  'evidenceAt',
  'sharesNumber',
  'since',
  'visibility',
  'enteredBy',
  'edited',
  'demo',
] as const satisfies (keyof OfficeBearer)[];

function dependedOn(card: OfficeBearer | undefined): object | undefined {
  if (card === undefined) return undefined;
  const names = independent as readonly string[];
  return Object.fromEntries(Object.entries(card).filter(([name]) => !names.includes(name)));
}

/** Whether a write of a card can change its derived fields or its grants. Undefined: no card, or a malformed one. */
export function cardAffectsDerived(
  before: OfficeBearer | undefined,
  after: OfficeBearer | undefined,
): boolean {
  const isKnown = before !== undefined && after !== undefined;
  return !isKnown || !isDeepStrictEqual(dependedOn(before), dependedOn(after));
}

/** The same for a contact: its mobile and e-mail alone matter. */
export function contactAffectsDerived(before: Contact | undefined, after: Contact | undefined): boolean {
  const isKnown = before !== undefined && after !== undefined;
  return !isKnown || before.mobile !== after.mobile || before.email !== after.email;
}
