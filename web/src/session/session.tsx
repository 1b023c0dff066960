import { collections, type FailureCode, Grant } from '@sangathan/model';
import type { User } from 'firebase/auth';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { failureCodeOf } from '../firebase/failure.ts';
import { type Live, useDocument } from '../firebase/live.ts';
import { services } from '../firebase/services.ts';
import { forgetDrafts } from './drafts.ts';

/** Who is here: nobody, somebody whose number has no entry (yet), or the holder of a grant. */
export type Session =
  | { state: 'loading' }
  | { state: 'failed'; failure: FailureCode }
  | { state: 'signedOut' }
  | { state: 'noGrant'; uid: string; mobile: string | null }
  | { state: 'granted'; uid: string; grant: Grant };

const SessionContext = createContext<Session>({ state: 'loading' });

/** Asking anew which entry the person acts for: after every sign-in, and to switch. */
interface Claiming {
  /** From here on no grant counts, not even an older one, until `end`. */
  begin: () => void;
  end: () => void;
  /** This number stands in several entries, so that switching is offered on this device. */
  rememberSeveral: () => void;
  several: boolean;
}

const ClaimContext = createContext<Claiming>({
  begin: () => {},
  end: () => {},
  rememberSeveral: () => {},
  several: false,
});

export function useClaim(): Claiming {
  return useContext(ClaimContext);
}

/** Kept over a reload, so that a number of several entries is not left with the last one's grant. */
const claimKey = 'claim';
const severalKey = 'several';

function useClaiming(): Claiming & { due: boolean } {
  const [due, setDue] = useState(sessionStorage.getItem(claimKey) !== null);
  const [several, setSeveral] = useState(localStorage.getItem(severalKey) !== null);
  return useMemo(
    () => ({
      due,
      several,
      begin: () => {
        sessionStorage.setItem(claimKey, 'due');
        setDue(true);
      },
      end: () => {
        sessionStorage.removeItem(claimKey);
        setDue(false);
      },
      rememberSeveral: () => {
        localStorage.setItem(severalKey, 'yes');
        setSeveral(true);
      },
    }),
    [due, several],
  );
}

type Person =
  | { state: 'loading' }
  | { state: 'failed'; failure: FailureCode }
  | { state: 'known'; user: User | null };

function usePerson(): Person {
  const [person, setPerson] = useState<Person>({ state: 'loading' });
  useEffect(() => {
    let stop = () => {};
    Promise.all([services(), import('firebase/auth')]).then(
      ([{ auth }, { onAuthStateChanged }]) => {
        stop = onAuthStateChanged(auth, (user) => setPerson({ state: 'known', user }));
      },
      (error) => setPerson({ state: 'failed', failure: failureCodeOf(error) }),
    );
    return () => stop();
  }, []);
  return person;
}

/** Follows the person and their grant live: a grant taken away closes the pages at once. */
export function SessionProvider({ children }: { children: ComponentChildren }) {
  const person = usePerson();
  const user = person.state === 'known' ? person.user : null;
  const grant = useDocument(user && `${collections.grants}/${user.uid}`, Grant);
  const claiming = useClaiming();
  return (
    <ClaimContext.Provider value={claiming}>
      <SessionContext.Provider value={sessionOf(person, grant, claiming.due)}>
        {children}
      </SessionContext.Provider>
    </ClaimContext.Provider>
  );
}

function sessionOf(person: Person, grant: Live<Grant>, claimDue: boolean): Session {
  if (person.state !== 'known') return person;
  const { user } = person;
  if (user === null) return { state: 'signedOut' };
  if (claimDue || grant.state === 'missing')
    return { state: 'noGrant', uid: user.uid, mobile: user.phoneNumber };
  if (grant.state === 'ready') return { state: 'granted', uid: user.uid, grant: grant.data };
  return grant;
}

export function useSession(): Session {
  return useContext(SessionContext);
}

/** The grant of a page that is only shown to its holder. */
export function useGrant(): { uid: string; grant: Grant } {
  const session = useSession();
  if (session.state !== 'granted') throw new Error('shown without a grant');
  return session;
}

/** Ends the session on this device, and leaves nothing of the register behind on it. */
export async function signOut(): Promise<void> {
  const { auth, firestore } = await services();
  const [{ signOut: endSession }, { clearIndexedDbPersistence, terminate }] = await Promise.all([
    import('firebase/auth'),
    import('firebase/firestore'),
  ]);
  forgetDrafts();
  localStorage.removeItem(severalKey);
  sessionStorage.removeItem(claimKey);
  await endSession(auth);
  await terminate(firestore);
  await clearIndexedDbPersistence(firestore);
  location.assign('/');
}
