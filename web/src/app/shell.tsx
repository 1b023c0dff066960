import type { Grant } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorBoundary, useLocation } from 'preact-iso';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { useSession } from '../platform/session/session.tsx';
import { texts as uiTexts } from '../ui/texts.ts';
import { Boundary } from './Boundary.tsx';
import { domains, shownTo } from './domains.ts';
import { lazyPart } from './lazyPage.tsx';
import { StorageNotice } from './notice/StorageNotice.tsx';
import { UnsentNotice, useLeaving } from './notice/UnsentNotice.tsx';
import { texts } from './texts.ts';

const menu = domains.flatMap((domain) => domain.menu ?? []);
const notices = domains.flatMap(({ notice }) =>
  notice ? [{ exceptAt: notice.exceptAt, Notice: lazyPart(notice.load) }] : [],
);

/** The frame of every page: bar, menu, notices, and the page itself. */
export function Shell({ children }: { children: ComponentChildren }) {
  const t = useTexts(texts);
  const { name } = useTexts(uiTexts);
  const session = useSession();
  const { path } = useLocation();
  const main = useFocusOnNewPage();
  const leaving = useLeaving();
  return (
    <>
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <header class="bar">
        <a class="brand" href="/">
          <img src="/icon.svg" alt="" width="32" height="32" />
          {name}
        </a>
        <span class="grow" />
        <LanguageSwitch />
        {session.state !== 'signedOut' && session.state !== 'loading' && (
          <button type="button" class="bar-button" onClick={() => void leaving.ask()}>
            {t.signOut}
          </button>
        )}
      </header>
      {leaving.unsent > 0 && <UnsentNotice {...leaving} />}
      {session.state === 'granted' && <Menu grant={session.grant} />}
      <OfflineNotice />
      <StorageNotice />
      {session.state === 'granted' &&
        notices.map(
          ({ exceptAt, Notice }) =>
            !path.startsWith(exceptAt) && (
              <ErrorBoundary key={exceptAt}>
                <Notice key={session.grant.officeBearerId} />
              </ErrorBoundary>
            ),
        )}
      <main id="content" tabIndex={-1} ref={main}>
        <Boundary page={path}>{children}</Boundary>
      </main>
    </>
  );
}

/** On navigation: scrolls to the top and moves the focus to the page. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { path } = useLocation();
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

function LanguageSwitch() {
  const t = useTexts(texts);
  const { language, choose } = useLanguage();
  const other = language === 'hi' ? 'en' : 'hi';
  return (
    <button type="button" class="bar-button" lang={other} onClick={() => choose(other)}>
      {t.otherLanguage}
    </button>
  );
}

function Menu({ grant }: { grant: Grant }) {
  const t = useTexts(texts);
  const { path } = useLocation();
  const { language } = useLanguage();
  const entries = shownTo(grant, menu).map(({ to, words }) => ({ to: to(grant), text: words[language] }));
  return (
    <nav class="menu" aria-label={t.menu}>
      {entries.map(({ to, text }) => (
        <a key={to} href={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}

function OfflineNotice() {
  const t = useTexts(texts);
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return online ? null : (
    <p class="offline" role="status">
      {t.offline}
    </p>
  );
}
