import { type Contact, mayEdit, type OfficeBearer } from '@sangathan/model';
import { useGrant } from '../../../platform/session/session.tsx';
import { EnteredBy } from './EnteredBy.tsx';
import { ReadBack } from './ReadBack.tsx';
import { SharedNumber } from './SharedNumber.tsx';

interface NotVerifiedProps {
  id: string;
  card: OfficeBearer;
  /** Null where the reader may not read it. */
  contact: Contact | null;
}

/** Of a collected entry: who entered it, or that its number is shared, and how it can be verified. */
export function NotVerified({ id, card, contact }: NotVerifiedProps) {
  const { grant } = useGrant();
  if (card.evidence !== 'collected') return null;
  if (card.sharesNumber && card.until === null) return <SharedNumber id={id} card={card} contact={contact} />;
  const mobile = contact?.mobile ?? null;
  return (
    <>
      {card.enteredBy && <EnteredBy officeBearerId={card.enteredBy} />}
      {mobile !== null && mayEdit(grant, { ...card, mobile }) && (
        <ReadBack officeBearerId={id} mobile={mobile} />
      )}
    </>
  );
}
