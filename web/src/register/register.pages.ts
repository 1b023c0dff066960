import type { Grant } from '@sangathan/model';
import type { Domain } from '../ui/domain.ts';
import { registerLinks } from './links.ts';

/** Here and not in `texts.ts`, which the first page need not load. */
export const words = {
  entry: { hi: 'मेरी प्रविष्टि', en: 'My entry' },
  entryLead: { hi: 'देखें और सही रखें', en: 'See it and keep it right' },
  unit: { hi: 'मेरी इकाई', en: 'My unit' },
  unitLead: { hi: 'लोग, रिक्त पद, आँकड़े', en: 'People, vacancies, figures' },
} as const;

const id = ':id';
const ownEntry = { words: words.entry, to: (grant: Grant) => registerLinks.entry(grant.officeBearerId) };
const ownUnit = { words: words.unit, to: (grant: Grant) => registerLinks.unit(grant.unitId) };

export const registerDomain: Domain = {
  pages: [
    { path: registerLinks.entry(id), load: () => import('./entry/EntryPage.tsx') },
    { path: registerLinks.editEntry(id), load: () => import('./edit/EditEntryPage.tsx') },
    { path: registerLinks.unit(id), load: () => import('./unit/UnitPage.tsx') },
    { path: registerLinks.newEntry(id), load: () => import('./edit/NewEntryPage.tsx') },
    { path: registerLinks.missing(id), load: () => import('./missing/MissingPage.tsx') },
  ],
  menu: [
    { ...ownEntry, order: 10 },
    { ...ownUnit, order: 20 },
  ],
  tiles: [
    { ...ownEntry, order: 10, icon: 'person', lead: words.entryLead },
    { ...ownUnit, order: 30, icon: 'tree', lead: words.unitLead },
  ],
};
