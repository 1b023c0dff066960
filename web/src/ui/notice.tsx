import { type FailureCode, failureText } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { texts } from './texts.ts';

/** Tells a failure in the person's language, and what to do about it. */
export function FailureNotice({ code }: { code: FailureCode }) {
  const { language } = useLanguage();
  return (
    <p class="notice notice-danger" role="alert">
      {failureText(code, language)}
    </p>
  );
}

/** A failure beside the field that it is about: the field names `id` in its `aria-describedby`. */
export function FieldFailure({ id, code }: { id: string; code: FailureCode | null }) {
  const { language } = useLanguage();
  return (
    <p class="field-failure" id={id} role="alert">
      {code && failureText(code, language)}
    </p>
  );
}

/** After how long a page says what it waits for, in milliseconds. */
const patience = 6000;

function useIsLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

/** Shown while something is on its way; what does not come says why, and how to go on. */
export function Loading() {
  const t = useTexts(texts);
  const isLate = useIsLate();
  return (
    <>
      <p class="loading" role="status">
        <span class="spinner" aria-hidden="true" />
        {t.loading}
      </p>
      {isLate && (
        <div class="notice notice-warn late" role="status">
          <p>{navigator.onLine ? t.slow : t.notHere}</p>
          <TryAgain />
        </div>
      )}
    </>
  );
}

function TryAgain() {
  const t = useTexts(texts);
  return (
    <button type="button" class="button" onClick={() => location.reload()}>
      {t.again}
    </button>
  );
}

/** A page, or a part of it, that could not be shown, and the way to try again. */
export function PageFailure({ code }: { code: FailureCode }) {
  const isWorthTrying = code === 'offline' || code === 'unexpected';
  return (
    <>
      <FailureNotice code={code} />
      {isWorthTrying && <TryAgain />}
    </>
  );
}

/** Shows what was read live, or why it isn't there. */
export function Shown<T>({
  live,
  missing,
  children,
}: {
  live: Live<T>;
  missing?: ComponentChildren;
  children: (data: T) => ComponentChildren;
}) {
  switch (live.state) {
    case 'loading':
      return <Loading />;
    case 'missing':
      return <>{missing ?? <FailureNotice code="not-found" />}</>;
    case 'failed':
      return <PageFailure code={live.failure} />;
    default:
      return <>{children(live.data)}</>;
  }
}
