import { mayEdit, type OfficeBearer } from '@sangathan/model';
import { useGrant } from '../../../platform/session/session.tsx';
import { EnteredBy } from './EnteredBy.tsx';
import { ReadBack } from './ReadBack.tsx';
import { SharedNumber } from './SharedNumber.tsx';

interface NotVerifiedProps {
  id: string;
  card: OfficeBearer;
  /** The entry's mobile; null where there is none, or it is not read. */
  mobile: string | null;
}

/** Of a collected entry: who entered it, or that its number is shared, and how it can be verified. */
export function NotVerified({ id, card, mobile }: NotVerifiedProps) {
  const { grant } = useGrant();
  if (card.evidence !== 'collected') return null;
  if (card.sharesNumber && card.until === null) return <SharedNumber id={id} card={card} mobile={mobile} />;
  return (
    <>
      {card.enteredBy && <EnteredBy officeBearerId={card.enteredBy} />}
      {mobile !== null && mayEdit(grant, { ...card, mobile }) && (
        <ReadBack officeBearerId={id} mobile={mobile} />
      )}
    </>
  );
}
