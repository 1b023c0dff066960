import { collections, expectedPosts, OfficeBearer, type Unit } from '@sangathan/model';
import { type QueryConstraint, where } from 'firebase/firestore';
import { Shown } from '../app/notice.tsx';
import { PersonCard } from '../entry/PersonCard.tsx';
import { type Listed, useList } from '../firebase/live.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { postWords } from '../language/words.ts';
import { useGrant } from '../session/session.tsx';
import { committeeOrder } from './order.ts';
import { scopeOfCommittee } from './scope.ts';
import { texts } from './texts.ts';
import { VacantCard } from './VacantCard.tsx';

/** The people of a unit: its committee with its president first, vacant posts shown so, and those elected. */
export function Committee({ unitId, unit }: { unitId: string; unit: Unit }) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const scope = scopeOfCommittee(grant, unitId, unit.path);
  const scoped: QueryConstraint[] = scope ? [where(scope.field, '==', scope.value)] : [];
  const people = useList(
    {
      from: collections.officeBearers,
      where: [where('unitId', '==', unitId), where('until', '==', null), ...scoped],
      key: `committee ${unitId} ${scope?.value ?? ''}`,
    },
    OfficeBearer,
  );
  return (
    <Shown live={people}>
      {(found) => {
        const isElected = ({ post }: OfficeBearer) => post === 'mla' || post === 'mp';
        const elected = found.filter(isElected);
        return (
          <>
            <People
              title={t.committee}
              people={found.filter((card) => !isElected(card))}
              vacant={expectedPosts[unit.level].filter((post) => !found.some((card) => card.post === post))}
            />
            {elected.length > 0 && <People title={t.elected} people={elected} vacant={[]} />}
          </>
        );
      }}
    </Shown>
  );
}

interface PeopleProps {
  title: string;
  people: Listed<OfficeBearer>[];
  vacant: readonly OfficeBearer['post'][];
}

function People({ title, people, vacant }: PeopleProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <section class="people">
      <h2>{title}</h2>
      <ul class="list people-list">
        {vacant.map((post) => (
          <li key={post}>
            <VacantCard title={postWords[post][language]}>{t.vacantPost}</VacantCard>
          </li>
        ))}
        {committeeOrder(people).map((card) => (
          <li key={card.id}>
            <PersonCard id={card.id} card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}
