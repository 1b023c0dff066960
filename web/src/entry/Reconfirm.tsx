import { type FailureCode, isReconfirmationDue, type OfficeBearer } from '@sangathan/model';
import { useState } from 'preact/hooks';
import { Icon } from '../app/Icon.tsx';
import { FailureNotice } from '../app/notice.tsx';
import { call } from '../firebase/call.ts';
import { failureCodeOf } from '../firebase/failure.ts';
import { useTexts } from '../language/language.tsx';
import { texts } from './texts.ts';

/** Asks the holder, when it is time, whether their entry is still right: one tap answers. */
export function Reconfirm({ card }: { card: OfficeBearer }) {
  const t = useTexts(texts);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  if (!isReconfirmationDue(card, Date.now())) return null;
  const confirm = async () => {
    setAsking(true);
    setFailure(null);
    try {
      await call('reconfirmEntry', {});
    } catch (error) {
      setFailure(failureCodeOf(error));
    } finally {
      setAsking(false);
    }
  };
  return (
    <section class="card reconfirm" aria-labelledby="reconfirm-title">
      <h2 id="reconfirm-title">{t.stillRight}</h2>
      <p class="soft">{t.stillRightLead}</p>
      <button type="button" class="button button-primary" disabled={isAsking} onClick={confirm}>
        <Icon name="good" />
        {t.stillRightYes}
      </button>
      {failure && <FailureNotice code={failure} />}
    </section>
  );
}
