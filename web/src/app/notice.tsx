import { type FailureCode, failureText } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import type { Live } from '../firebase/live.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
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

/** Shown while something is on its way. */
export function Loading() {
  const t = useTexts(texts);
  return (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      {t.loading}
    </p>
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
      return <FailureNotice code={live.failure} />;
    default:
      return <>{children(live.data)}</>;
  }
}
