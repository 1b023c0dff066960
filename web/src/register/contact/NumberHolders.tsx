import { Contact, collections, mayListContacts, OfficeBearer, subcollections } from '@sangathan/model';
import { where } from 'firebase/firestore';
import { useDocument, useList } from '../../platform/firebase/live.ts';
import { useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { indianMobile } from '../../ui/mobile.ts';
import { PersonCard } from '../parts/PersonCard.tsx';
import { texts } from '../texts.ts';

interface NumberHoldersProps {
  /** The form's mobile, as typed. */
  typed: string;
  /** The form's own entry, which is left out. */
  except: string;
}

/**
 * Warns, before anything is written, of other entries in one's subtree with the same mobile: a family's phone, or
 * the same person twice. Only with the right to contacts in number: it is a search by number.
 */
export function NumberHolders({ typed, except }: NumberHoldersProps) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const mobile = indianMobile(typed);
  const found = useList(
    mobile === null || !mayListContacts(grant, grant.path)
      ? null
      : {
          from: { group: subcollections.private },
          where: [where('mobile', '==', mobile), where(`path.${grant.level}`, '==', grant.unitId)],
          key: `${mobile} ${grant.unitId}`,
        },
    Contact,
  );
  const others = (found.state === 'ready' ? found.data : []).filter(
    ({ officeBearerId }) => officeBearerId !== except,
  );
  return (
    <div aria-live="polite">
      {others.length > 0 && (
        <div class="notice notice-warn held">
          <p>{t.numberHeld}</p>
          {others.map(({ officeBearerId }) => (
            <Holder key={officeBearerId} id={officeBearerId} />
          ))}
        </div>
      )}
    </div>
  );
}

function Holder({ id }: { id: string }) {
  const card = useDocument(`${collections.officeBearers}/${id}`, OfficeBearer);
  return card.state === 'ready' ? <PersonCard id={id} card={card.data} /> : null;
}
