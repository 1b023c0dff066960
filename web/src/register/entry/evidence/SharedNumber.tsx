import { mayDecideOnMobile, type OfficeBearer } from '@sangathan/model';
import { call } from '../../../platform/firebase/call.ts';
import { useTexts } from '../../../platform/language/language.tsx';
import { useGrant } from '../../../platform/session/session.tsx';
import { useAction } from '../../../platform/useAction.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureNotice } from '../../../ui/notice.tsx';
import { NumberHolders } from '../../contact/NumberHolders.tsx';
import { texts } from '../../texts.ts';

interface SharedNumberProps {
  id: string;
  card: OfficeBearer;
  /** The entry's mobile; null where there is none, or it is not read. */
  mobile: string | null;
}

/** Says that an entry waits because its number verifies another person; whoever may decide can approve it. */
export function SharedNumber({ id, card, mobile }: SharedNumberProps) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const mayApprove = mobile !== null && mayDecideOnMobile(grant, { ...card, mobile }, mobile);
  return (
    <section class="card shared-number" aria-labelledby="shared-number-title">
      <h2 id="shared-number-title">{t.sharedNumber}</h2>
      <p class="own-request-state">
        <Icon name="waiting" />
        <strong>{card.level === 'district' ? t.pendingState : t.pending}</strong>
      </p>
      <p class="soft">{t.sharedNumberLead}</p>
      {mayApprove && (
        <>
          <NumberHolders typed={mobile} except={id} />
          <Approve id={id} />
        </>
      )}
    </section>
  );
}

function Approve({ id }: { id: string }) {
  const t = useTexts(texts);
  const { working, failure, run } = useAction();
  return (
    <>
      <p>{t.sharedNumberApproveLead}</p>
      <button
        type="button"
        class="button button-primary"
        disabled={working}
        onClick={() => run(() => call('approveEntry', { officeBearerId: id }))}
      >
        <Icon name="good" />
        {working ? t.sending : t.sharedNumberApprove}
      </button>
      {failure && <FailureNotice code={failure} />}
    </>
  );
}
