import { collections, OfficeBearer, type Unit } from '@sangathan/model';
import { where } from 'firebase/firestore';
import { type Listed, useList } from '../../platform/firebase/live.ts';
import { useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { texts } from '../texts.ts';
import { PersonCard } from './PersonCard.tsx';

/** Warns of a unit's current president before a second one is entered. */
export function PostHolder({ unit }: { unit: Listed<Unit> }) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const holders = useList(
    {
      from: collections.officeBearers,
      where: [
        where('unitId', '==', unit.id),
        where('post', '==', 'president'),
        where('until', '==', null),
        where(`path.${grant.level}`, '==', grant.unitId),
      ],
      key: `president ${unit.id} ${grant.unitId}`,
    },
    OfficeBearer,
  );
  if (holders.state !== 'ready' || holders.data.length === 0) return null;
  return (
    <div class="notice notice-warn held">
      <p>{t.postHeld}</p>
      {holders.data.map((card) => (
        <PersonCard key={card.id} id={card.id} card={card} />
      ))}
    </div>
  );
}
