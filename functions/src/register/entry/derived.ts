import { type Contact, type OfficeBearer, searchKeysOf, type Unit } from '@sangathan/model';

/** What a card says that follows from other documents: which details are on file, and its search keys. */
export type Derived = Pick<OfficeBearer, 'known' | 'searchKeys'>;

/** The derived part of a card; a contact that is missing means that nothing is known. */
export function derivedOf(card: OfficeBearer, contact: Contact | null, unit: Unit | null): Derived {
  const places = [unit?.name.hi ?? '', unit?.name.en ?? '', card.village ?? ''];
  return {
    known: { mobile: Boolean(contact?.mobile), email: Boolean(contact?.email) },
    searchKeys: searchKeysOf(card.name, ...places),
  };
}

/** How far the clocks of a write and of the commit it is part of may differ, in milliseconds. */
const clockTolerance = 10_000;

/**
 * Whether a card's evidence is about another mobile than the one now on file: nobody has shown the new
 * one to be theirs. Evidence that came with the change, or after it, stands.
 */
export function evidenceIsOutdated(card: OfficeBearer, mobileChangedAt: number): boolean {
  return card.evidence !== 'collected' && card.evidenceAt.toMillis() + clockTolerance < mobileChangedAt;
}
