import { call } from '../../platform/firebase/call.ts';
import { useTexts } from '../../platform/language/language.tsx';
import { useAction } from '../../platform/useAction.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';

/** Takes the end of a term back. */
export function TakeBack({ id }: { id: string }) {
  const t = useTexts(texts);
  const { working, failure, run } = useAction();
  return (
    <section class="card take-back" aria-labelledby="take-back-title">
      <h2 id="take-back-title">{t.takeBackTitle}</h2>
      <p class="soft">{t.takeBackLead}</p>
      <button
        type="button"
        class="button"
        disabled={working}
        onClick={() => run(() => call('takeBackEnd', { officeBearerId: id }))}
      >
        {working ? t.sending : t.takeBack}
      </button>
      {failure && <FailureNotice code={failure} />}
    </section>
  );
}
