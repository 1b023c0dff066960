import { collections, expectedPosts, mayEnter, OfficeBearer, type Post, type Unit } from '@sangathan/model';
import { type QueryConstraint, where } from 'firebase/firestore';
import { type Listed, useList } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { postWords } from '../../platform/language/words.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Shown } from '../../ui/notice.tsx';
import { registerLinks } from '../links.ts';
import { committeeOrder } from '../parts/order.ts';
import { PersonCard } from '../parts/PersonCard.tsx';
import { scopeOfCommittee } from './scope.ts';
import { texts } from './texts.ts';
import { VacantCard } from './VacantCard.tsx';
import { vacantSince } from './vacancy.ts';

/** A unit's committee with its vacant posts, and its MLAs and MPs. */
export function Committee({ unitId, unit }: { unitId: string; unit: Unit }) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const scope = scopeOfCommittee(grant, unitId, unit.path);
  const scoped: QueryConstraint[] = scope ? [where(scope.field, '==', scope.value)] : [];
  const people = useList(
    {
      from: collections.officeBearers,
      where: [where('unitId', '==', unitId), ...scoped],
      key: `committee ${unitId} ${scope?.value ?? ''}`,
      cacheAs: `committee ${unitId} ${scope?.value ?? ''}`,
    },
    OfficeBearer,
  );
  return (
    <Shown live={people}>
      {(all) => {
        const found = all.filter(({ until }) => until === null);
        const isElected = ({ post }: OfficeBearer) => post === 'mla' || post === 'mp';
        const elected = found.filter(isElected);
        const listed = { ...unit, id: unitId };
        return (
          <>
            <People
              title={t.committee}
              people={found.filter((card) => !isElected(card))}
              vacant={expectedPosts[unit.level]
                .filter((post) => !found.some((card) => card.post === post))
                .map((post) => ({ post, since: vacantSince(unit, { post, seat: null }, all) }))}
              unit={listed}
            />
            {mayEnter(grant, unitId, unit, 'secretary') && unit.closed === null && (
              <a class="button" href={registerLinks.newEntry(unitId, 'secretary')}>
                <Icon name="plus" />
                {t.enterMore}
              </a>
            )}
            {elected.length > 0 && <People title={t.elected} people={elected} vacant={[]} unit={listed} />}
          </>
        );
      }}
    </Shown>
  );
}

interface PeopleProps {
  title: string;
  people: Listed<OfficeBearer>[];
  /** Vacant posts, and since when. */
  vacant: { post: Post; since: string }[];
  unit: Listed<Unit>;
}

function People({ title, people, vacant, unit }: PeopleProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { date } = useFormats();
  return (
    <section class="people">
      <h2>{title}</h2>
      <ul class="list people-list">
        {vacant.map(({ post, since }) => (
          <li key={post}>
            <VacantCard unit={unit} post={post} title={postWords[post][language]}>
              {t.vacantSince(date(Date.parse(since)))}
            </VacantCard>
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
