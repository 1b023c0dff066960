import type { Grant } from '@sangathan/model';
import type { Domain } from '../ui/domain.ts';
import { importLinks } from './links.ts';

/** Here and not in `texts.ts`, which the first page need not load. */
export const words = {
  imports: { hi: 'सूची से प्रविष्टियाँ', en: 'Import a sheet' },
  importsLead: { hi: 'Excel या CSV से, पहले जाँच के साथ', en: 'From Excel or CSV, tried first' },
} as const;

export const importDomain: Domain = {
  pages: [
    { path: importLinks.imports, load: () => import('./ImportsPage.tsx') },
    { path: importLinks.import(':id'), load: () => import('./ImportPage.tsx') },
  ],
  tiles: [
    {
      order: 50,
      icon: 'sheet',
      to: () => importLinks.imports,
      words: words.imports,
      lead: words.importsLead,
      isShown: ({ rights }: Grant) => rights.includes('import'),
    },
  ],
};
