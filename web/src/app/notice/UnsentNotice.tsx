import { useEffect, useRef, useState } from 'preact/hooks';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { signOut } from '../../platform/session/session.tsx';
import { domains } from '../domains.ts';
import { texts } from '../texts.ts';

/** Signing out, which would lose what has not been sent. */
interface Leaving {
  /** What waits to be sent, once somebody has asked to sign out; else 0. */
  unsent: number;
  /** Signs out if nothing waits; else it is to be confirmed. */
  ask: () => Promise<void>;
  stay: () => void;
}

export function useLeaving(): Leaving {
  const [unsent, setUnsent] = useState(0);
  const ask = async () => {
    const counts = await Promise.all(domains.map(({ countUnsent }) => countUnsent?.() ?? 0));
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count === 0) await signOut();
    else setUnsent(count);
  };
  return { unsent, ask, stay: () => setUnsent(0) };
}

/** Says what signing out would lose, and asks again. */
export function UnsentNotice({ unsent, stay }: Leaving) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="notice notice-warn" role="alertdialog" aria-labelledby="unsent-lead">
      <p id="unsent-lead">{t.unsent(number(unsent))}</p>
      <div class="row">
        <button type="button" class="button button-primary" ref={first} onClick={stay}>
          {t.stay}
        </button>
        <button type="button" class="button button-danger" onClick={() => void signOut()}>
          {t.signOutAnyway}
        </button>
      </div>
    </div>
  );
}
