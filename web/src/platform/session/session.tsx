import { collections, type FailureCode, Grant } from '@sangathan/model';
import type { User } from 'firebase/auth';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { failureCodeOf } from '../firebase/failure.ts';
import { type Live, useDocument } from '../firebase/live.ts';
import { services } from '../firebase/services.ts';
import { localStore, sessionStore } from '../offline/browserStorage.ts';
import { cacheOf, clearCache } from '../offline/documentCache.ts';
import { forgetHeld } from './held.ts';

/** Nobody, somebody whose number has no grant (yet), or a grantee. */
export type Session =
  | { state: 'loading' }
  | { state: 'failed'; failure: FailureCode }
  | { state: 'signedOut' }
  | { state: 'noGrant'; uid: string; mobile: string | null }
  | { state: 'granted'; uid: string; grant: Grant };

const SessionContext = createContext<Session>({ state: 'loading' });

/** Claiming a grant: after every sign-in, and to switch to another entry of the same number. */
interface Claiming {
  /** Until `end`, no grant counts, not even an older one. */
  begin: () => void;
  end: () => void;
  /** Remembers on this device that the number is in several entries, so that switching is offered. */
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

/** Survives a reload, so that a number in several entries is not left with the former one's grant. */
const claimKey = 'claim';
const severalKey = 'several';

function useClaiming(): Claiming & { due: boolean } {
  const [due, setDue] = useState(() => sessionStore.getItem(claimKey) !== null);
  const [several, setSeveral] = useState(() => localStore.getItem(severalKey) !== null);
  return useMemo(
    () => ({
      due,
      several,
      begin: () => {
        sessionStore.setItem(claimKey, 'due');
        setDue(true);
      },
      end: () => {
        sessionStore.removeItem(claimKey);
        setDue(false);
      },
      rememberSeveral: () => {
        localStore.setItem(severalKey, 'yes');
        setSeveral(true);
      },
    }),
    [due, several],
  );
}

type Person =
  | { state: 'loading' }
  | { state: 'failed'; failure: FailureCode }
  | { state: 'signedOut' }
  /** Signed in when this device was last used; Auth has not answered yet. */
  | { state: 'remembered'; uid: string }
  | { state: 'signedIn'; uid: string; mobile: string | null };

/** Stores the grant under which the document cache was filled. */
const grantKey = 'grant';

/** Stores the person's uid, so that pages open from the cache before Auth has answered. */
const personKey = 'person';

/** When the server last confirmed the grant, in epoch milliseconds. */
const confirmedKey = 'grantConfirmed';

/** The document cache is kept for so long without the server's word that the grant still holds; in milliseconds. */
const longestUnconfirmed = 14 * 24 * 60 * 60_000;

function rememberedPerson(): Person {
  const uid = localStore.getItem(personKey);
  if (uid === null) return { state: 'loading' };
  const confirmedAt = Number(localStore.getItem(confirmedKey));
  if (Math.abs(Date.now() - confirmedAt) < longestUnconfirmed) return { state: 'remembered', uid };
  void clearCache();
  return { state: 'loading' };
}

/** Follows who is signed in; for another person than before the device forgets what it holds. */
function usePerson(): Person {
  const [person, setPerson] = useState(rememberedPerson);
  useEffect(() => {
    let stop = () => {};
    const follow = (user: User | null) => {
      if ((user?.uid ?? null) !== localStore.getItem(personKey)) void forgetHeld();
      if (user === null) {
        setPerson({ state: 'signedOut' });
        return;
      }
      localStore.setItem(personKey, user.uid);
      setPerson({ state: 'signedIn', uid: user.uid, mobile: user.phoneNumber });
    };
    Promise.all([services(), import('firebase/auth')]).then(
      ([{ auth }, { onAuthStateChanged }]) => {
        stop = onAuthStateChanged(auth, follow);
      },
      (error) => {
        const failure = failureCodeOf(error);
        setPerson((former) => (former.state === 'remembered' ? former : { state: 'failed', failure }));
      },
    );
    return () => stop();
  }, []);
  return person;
}

/** A grant for another number than the account's is void, as it is to the rules. */
function withoutVoid(person: Person, grant: Live<Grant>): Live<Grant> {
  const isVoid =
    person.state === 'signedIn' && grant.state === 'ready' && grant.data.mobile !== person.mobile;
  return isVoid ? { state: 'missing' } : grant;
}

/** Clears the document cache when the grant changes; when it is gone, the device forgets what it holds. */
function useCacheOfGrant(path: string | null, grant: Live<Grant>, claimDue: boolean): void {
  const read = grant.state === 'ready' && grant.from === 'server' ? grant.data : null;
  const confirmed = read && JSON.stringify(Object.entries(read).sort());
  const isGone = grant.state === 'missing';
  useEffect(() => {
    // A sign-in or a change of entry, under way, may yet bring the grant.
    if (isGone && claimDue) {
      localStore.removeItem(grantKey);
      void clearCache();
    } else if (isGone) void forgetHeld(personKey);
    if (confirmed === null) return;
    localStore.setItem(confirmedKey, String(Date.now()));
    if (confirmed === localStore.getItem(grantKey)) return;
    localStore.setItem(grantKey, confirmed);
    void clearCache();
    // Clearing removed the grant itself, too.
    if (path && read) void cacheOf(path).write(read);
  }, [isGone, claimDue, confirmed]);
}

/** Follows the person and their grant live: members' pages close as soon as the grant is gone. */
export function SessionProvider({ children }: { children: ComponentChildren }) {
  const person = usePerson();
  const uid = 'uid' in person ? person.uid : null;
  const grantPath = uid && `${collections.grants}/${uid}`;
  const grant = withoutVoid(person, useDocument(grantPath, Grant));
  const claiming = useClaiming();
  useCacheOfGrant(grantPath, grant, claiming.due);
  return (
    <ClaimContext.Provider value={claiming}>
      <SessionContext.Provider value={sessionOf(person, grant, claiming.due)}>
        {children}
      </SessionContext.Provider>
    </ClaimContext.Provider>
  );
}

function sessionOf(person: Person, grant: Live<Grant>, claimDue: boolean): Session {
  if (person.state === 'remembered') {
    const isGranted = grant.state === 'ready' && !claimDue;
    return isGranted ? { state: 'granted', uid: person.uid, grant: grant.data } : { state: 'loading' };
  }
  if (person.state !== 'signedIn') return person;
  const { uid, mobile } = person;
  if (claimDue || grant.state === 'missing') return { state: 'noGrant', uid, mobile };
  if (grant.state === 'ready') return { state: 'granted', uid, grant: grant.data };
  return grant;
}

export function useSession(): Session {
  return useContext(SessionContext);
}

/** The grant, for pages and parts that only members see. @throws Error without a grant */
export function useGrant(): { uid: string; grant: Grant } {
  const session = useSession();
  if (session.state !== 'granted') throw new Error('shown without a grant');
  return session;
}

/** Signs out and removes everything of the register from this device, what has not been sent included. */
export async function signOut(): Promise<void> {
  const [{ auth }, { signOut: endSession }] = await Promise.all([services(), import('firebase/auth')]);
  sessionStore.removeItem(claimKey);
  await Promise.all([endSession(auth), forgetHeld()]);
  // A full load also drops what the SDK holds in memory.
  location.assign('/');
}
