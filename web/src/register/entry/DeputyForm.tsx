import { type OfficeBearer, type Right, rights } from '@sangathan/model';
import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { rightWords } from '../../platform/language/words.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { useAction } from '../../platform/useAction.ts';
import { Choices } from '../../ui/Choices.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { changeCard } from '../edit/entryWrites.ts';
import { texts } from '../texts.ts';

/** Sets a deputy's rights; only the president's own are offered. */
export function DeputyForm({ id, card }: { id: string; card: OfficeBearer }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { uid, grant } = useGrant();
  const [chosen, setChosen] = useState<Right[]>(card.deputyRights);
  const { working, done, failure, run } = useAction();
  const save = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(() => changeCard(uid, grant, id, { deputyRights: chosen }));
  };
  return (
    <form class="charge-form" noValidate onSubmit={save}>
      <Choices
        name="rights"
        legend={t.deputyLegend}
        hint={t.deputyLead}
        options={rights
          .filter((right) => grant.rights.includes(right))
          .map((right) => ({ value: right, word: rightWords[right][language] }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <button type="submit" class="button" disabled={working}>
        {working ? t.sending : t.save}
      </button>
      <p role="status">{done && t.savedLead}</p>
      {failure && <FailureNotice code={failure} />}
    </form>
  );
}
