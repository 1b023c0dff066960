import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { LanguageProvider } from '../platform/language/language.tsx';
import { SessionProvider } from '../platform/session/session.tsx';
import { links } from '../ui/links.ts';
import { HomePage } from './HomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { pages } from './pages.tsx';
import { Shell } from './shell.tsx';

/** The public pages are served by a function: a link to them is a full page load. */
const ownPages = /^(?!\/directory)/;

export function App() {
  return (
    <LanguageProvider>
      <SessionProvider>
        <LocationProvider scope={ownPages}>
          <Shell>
            <ErrorBoundary>
              <Router>
                <Route path={links.home} component={HomePage} />
                {pages.map(({ path, Page }) => (
                  <Route key={path} path={path} component={Page} />
                ))}
                <Route default component={NotFoundPage} />
              </Router>
            </ErrorBoundary>
          </Shell>
        </LocationProvider>
      </SessionProvider>
    </LanguageProvider>
  );
}
