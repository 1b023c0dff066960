import type { Language } from '@sangathan/model';

/**
 * Addresses that pages of a lower domain, or of all domains, lead to. Every other address is declared in its
 * domain's `links.ts`; no other file spells one.
 */
export const links = {
  home: '/',
  requests: '/requests',
  export: (unitId: string) => `/export/${unitId}`,
  /** Served by a function, not by this app. */
  directory: (language: Language) => (language === 'hi' ? '/directory' : `/directory?lang=${language}`),
} as const;
