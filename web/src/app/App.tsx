import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { scanned } from '../meeting/checkIn/scanned.tsx';
import { LanguageProvider } from '../platform/language/language.tsx';
import { SessionProvider } from '../platform/session/session.tsx';
import { HomePage } from './HomePage.tsx';
import { lazyPage } from './lazyPage.tsx';
import { members } from './members.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Shell } from './shell.tsx';

const SignInPage = lazyPage(() => import('../access/SignInPage.tsx'));
const EntryPage = members(lazyPage(() => import('../register/entry/EntryPage.tsx')));
const EditEntryPage = members(lazyPage(() => import('../register/edit/EditEntryPage.tsx')));
const NewEntryPage = members(lazyPage(() => import('../register/edit/NewEntryPage.tsx')));
const UnitPage = members(lazyPage(() => import('../register/unit/UnitPage.tsx')));
const MissingPage = members(lazyPage(() => import('../register/missing/MissingPage.tsx')));
const RequestsPage = members(lazyPage(() => import('../approval/RequestsPage.tsx')));
const MeetingsPage = members(lazyPage(() => import('../meeting/MeetingsPage.tsx')));
const NewMeetingPage = members(lazyPage(() => import('../meeting/convene/NewMeetingPage.tsx')));
const MeetingPage = members(lazyPage(() => import('../meeting/MeetingPage.tsx')));
const CheckInPage = scanned(members(lazyPage(() => import('../meeting/checkIn/CheckInPage.tsx'))));
const ImportsPage = members(lazyPage(() => import('../import/ImportsPage.tsx')));
const ImportPage = members(lazyPage(() => import('../import/ImportPage.tsx')));
const ExportPage = members(lazyPage(() => import('../export/ExportPage.tsx')));

/** All but the public pages, which a function makes: a link to them leaves this app. */
const ownPages = /^(?!\/directory)/;

export function App() {
  return (
    <LanguageProvider>
      <SessionProvider>
        <LocationProvider scope={ownPages}>
          <Shell>
            <ErrorBoundary>
              <Router>
                <Route path="/" component={HomePage} />
                <Route path="/sign-in" component={SignInPage} />
                <Route path="/entry/:id" component={EntryPage} />
                <Route path="/entry/:id/edit" component={EditEntryPage} />
                <Route path="/unit/:id" component={UnitPage} />
                <Route path="/unit/:id/new" component={NewEntryPage} />
                <Route path="/unit/:id/missing" component={MissingPage} />
                <Route path="/requests" component={RequestsPage} />
                <Route path="/meetings" component={MeetingsPage} />
                <Route path="/meetings/new" component={NewMeetingPage} />
                <Route path="/meetings/:id" component={MeetingPage} />
                <Route path="/import" component={ImportsPage} />
                <Route path="/import/:id" component={ImportPage} />
                <Route path="/export/:id" component={ExportPage} />
                <Route path="/check-in/:id" component={CheckInPage} />
                <Route default component={NotFoundPage} />
              </Router>
            </ErrorBoundary>
          </Shell>
        </LocationProvider>
      </SessionProvider>
    </LanguageProvider>
  );
}
