import { mayEdit, mayNameDeputy, type OfficeBearer } from '@sangathan/model';
import { useTexts } from '../language/language.tsx';
import { useGrant } from '../session/session.tsx';
import { DeputyForm } from './DeputyForm.tsx';
import { LeaveForm } from './LeaveForm.tsx';
import { texts } from './texts.ts';

interface ChargeProps {
  id: string;
  card: OfficeBearer;
}

/** What only those above decide about a post: its deputy's rights, and that it has been left. */
export function Charge({ id, card }: ChargeProps) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  return (
    <>
      {mayNameDeputy(grant, card) && (
        <details class="card charge">
          <summary>{t.deputy}</summary>
          <DeputyForm id={id} card={card} />
        </details>
      )}
      {mayEdit(grant, card) && (
        <details class="card charge">
          <summary>{t.leave}</summary>
          <LeaveForm id={id} card={card} />
        </details>
      )}
    </>
  );
}
