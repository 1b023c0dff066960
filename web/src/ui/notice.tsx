import { type FailureCode, failureText } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { texts } from './texts.ts';

/** A failure in the person's language, with what to do about it. */
export function FailureNotice({ code }: { code: FailureCode }) {
  const { language } = useLanguage();
  return (
    <p class="notice notice-danger" role="alert">
      {failureText(code, language)}
    </p>
  );
}

/** A field's failure; the field names `id` in its `aria-describedby`. */
export function FieldFailure({ id, code }: { id: string; code: FailureCode | null }) {
  const { language } = useLanguage();
  return (
    <p class="field-failure" id={id} role="alert">
      {code && failureText(code, language)}
    </p>
  );
}

/** After this long, `Loading` says why and offers a reload; in milliseconds. */
const patience = 6000;

function useIsLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

/** A spinner; after `patience` also why it takes so long, and a button to reload. */
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

/** In place of a page or part that failed to load; a reload is offered where it can help. */
export function PageFailure({ code }: { code: FailureCode }) {
  const isWorthTrying = code === 'offline' || code === 'unexpected';
  return (
    <>
      <FailureNotice code={code} />
      {isWorthTrying && <TryAgain />}
    </>
  );
}

/** Renders a live read: its data, a spinner, or why there is none. */
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
