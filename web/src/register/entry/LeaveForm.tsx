import type { OfficeBearer } from '@sangathan/model';
import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { useAction } from '../../platform/useAction.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { changeCard } from '../edit/entryWrites.ts';
import { texts } from '../texts.ts';

/** Today in India, as `YYYY-MM-DD`. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format();
}

/** Ends a term: the entry becomes history, and the post is vacant. */
export function LeaveForm({ id, card }: { id: string; card: OfficeBearer }) {
  const t = useTexts(texts);
  const { uid, grant } = useGrant();
  const [until, setUntil] = useState(today);
  const { working, failure, run } = useAction();
  const right = until !== '' && until <= today() && (card.since === null || until >= card.since);
  const leave = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (right) void run(() => changeCard(uid, grant, id, { until }));
  };
  return (
    <form class="charge-form" noValidate onSubmit={leave}>
      <p class="soft">{t.leaveLead}</p>
      <div class="field">
        <label for="until">{t.leaveDay}</label>
        <input
          id="until"
          type="date"
          min={card.since ?? undefined}
          max={today()}
          value={until}
          aria-describedby="until-failure"
          aria-invalid={!right}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
        <p class="field-failure" id="until-failure" role="alert">
          {right ? '' : t.leaveWrong}
        </p>
      </div>
      <button type="submit" class="button button-danger" disabled={working || !right}>
        {working ? t.sending : t.leaveConfirm}
      </button>
      {failure && <FailureNotice code={failure} />}
    </form>
  );
}
