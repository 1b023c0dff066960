import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { DomainPage } from '../ui/domain.ts';
import type { PageProps } from '../ui/page.ts';
import { domains } from './domains.ts';
import { lazyPage } from './lazyPage.tsx';
import { members } from './members.tsx';

type Page = ComponentType<PageProps>;

function opened(Page: Page, onOpen: () => void): Page {
  return function Opened(props: PageProps) {
    useEffect(onOpen, []);
    return <Page {...props} />;
  };
}

function pageOf({ load, isPublic, onOpen }: DomainPage): Page {
  const own = lazyPage(load);
  const page = isPublic ? own : members(own);
  return onOpen === undefined ? page : opened(page, onOpen);
}

/** The domains' pages as the router takes them, lazily loaded. */
export const pages: readonly { path: string; Page: Page }[] = domains.flatMap((domain) =>
  domain.pages.map((page) => ({ path: page.path, Page: pageOf(page) })),
);
