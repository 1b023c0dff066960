import { mayEdit, mayNameDeputy, mayTakeBack, type OfficeBearer } from '@sangathan/model';
import { useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { texts } from '../texts.ts';
import { DeputyForm } from './DeputyForm.tsx';
import { LeaveForm } from './LeaveForm.tsx';
import { TakeBack } from './TakeBack.tsx';

interface ChargeProps {
  id: string;
  card: OfficeBearer;
  /** The entry's mobile; null where there is none, or it is not read. */
  mobile: string | null;
}

/** What only those above may do: set deputy rights, end the term, or take the end back. */
export function Charge({ id, card, mobile }: ChargeProps) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const entry = { ...card, mobile };
  return (
    <>
      {mayNameDeputy(grant, entry) && (
        <details class="card charge">
          <summary>{t.deputy}</summary>
          <DeputyForm id={id} card={card} />
        </details>
      )}
      {mayEdit(grant, entry) && (
        <details class="card charge">
          <summary>{t.leave}</summary>
          <LeaveForm id={id} card={card} />
        </details>
      )}
      {mayTakeBack(grant, entry, Date.now()) && <TakeBack id={id} />}
    </>
  );
}
