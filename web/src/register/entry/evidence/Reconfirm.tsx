import { isReconfirmationDue, type OfficeBearer } from '@sangathan/model';
import { call } from '../../../platform/firebase/call.ts';
import { useTexts } from '../../../platform/language/language.tsx';
import { useAction } from '../../../platform/useAction.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice } from '../../../ui/notice.tsx';
import { texts } from '../../texts.ts';

/** When reconfirmation is due, asks the holder whether the entry is still right. */
export function Reconfirm({ card }: { card: OfficeBearer }) {
  const t = useTexts(texts);
  const { working, failure, run } = useAction();
  if (!isReconfirmationDue(card, Date.now())) return null;
  const confirm = () => run(() => call('reconfirmEntry', {}));
  return (
    <section class="card reconfirm" aria-labelledby="reconfirm-title">
      <h2 id="reconfirm-title">{t.stillRight}</h2>
      <p class="soft">{t.stillRightLead}</p>
      <button type="button" class="button button-primary" disabled={working} onClick={confirm}>
        <Icon name="good" />
        {t.stillRightYes}
      </button>
      {failure && <FailureNotice code={failure} />}
    </section>
  );
}
