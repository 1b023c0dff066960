import type { Grant, Language } from '@sangathan/model';
import type { ComponentType } from 'preact';
import type { IconName } from './Icon.tsx';
import type { PageProps } from './page.ts';

type Words = Record<Language, string>;
type Load<P> = () => Promise<{ default: ComponentType<P> }>;

export interface DomainPage {
  /** As the router matches it: `/entry/:id`. */
  path: string;
  /** A dynamic import, so that the page is a chunk of its own. */
  load: Load<PageProps>;
  /** Opens to anyone. Without it, whoever has no grant signs in first; further rights the page checks itself. */
  isPublic?: true;
  /** Runs when the page is opened, before anyone has signed in. */
  onOpen?: () => void;
}

/** A link that every page, or the home page, shows to those whom it is for. */
interface Entry {
  /** Position among all domains' entries, lowest first. */
  order: number;
  to: (grant: Grant) => string;
  words: Words;
  /** Without it everyone with a grant sees the entry. */
  isShown?: (grant: Grant) => boolean;
}
export type MenuEntry = Entry;

export interface HomeTile extends Entry {
  icon: IconName;
  /** What stands below the words; a component where it is live. */
  lead: Words | ComponentType<{ grant: Grant }>;
}

/** What a domain adds to the app. `app/domains.ts` lists all of them. */
export interface Domain {
  pages: DomainPage[];
  menu?: MenuEntry[];
  tiles?: HomeTile[];
  /** A lazily loaded part at the top of every page but those whose path begins with `exceptAt`. */
  notice?: { load: Load<object>; exceptAt: string };
  /** How many things wait on this device to be sent; signing out removes them. */
  countUnsent?: () => Promise<number>;
}
