import { mayEdit, mayNameDeputy, maySeeAssistance, mayTakeBack, type OfficeBearer } from '@sangathan/model';
import { useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { texts } from '../texts.ts';
import { DeputyForm } from './DeputyForm.tsx';
import { Assistance } from './evidence/Assistance.tsx';
import { LeaveForm } from './LeaveForm.tsx';
import { TakeBack } from './TakeBack.tsx';

/** Nobody in a booth's committee has the right to edit, which assisting takes. */
function mayHaveAssisted({ level, until }: OfficeBearer): boolean {
  return level !== 'booth' && until === null;
}

interface ChargeProps {
  id: string;
  card: OfficeBearer;
  /** The entry's mobile; null where there is none, or it is not read. */
  mobile: string | null;
}

/** What is for those above only: deputy rights, the end of the term or taking it back, and whom the holder has assisted. */
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
      {maySeeAssistance(grant, card) && mayHaveAssisted(card) && <Assistance id={id} />}
      {mayTakeBack(grant, entry, Date.now()) && <TakeBack id={id} />}
    </>
  );
}
