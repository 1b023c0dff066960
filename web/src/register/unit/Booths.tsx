import { collections, nameIn, OfficeBearer, Unit } from '@sangathan/model';
import { where } from 'firebase/firestore';
import { useState } from 'preact/hooks';
import { type Listed, useList } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelPluralWords } from '../../platform/language/words.ts';
import { Shown } from '../../ui/notice.tsx';
import { type Coverage, coverageOfPost } from '../figures/figures.ts';
import { registerLinks } from '../links.ts';
import { OrderSwitch } from '../parts/OrderSwitch.tsx';
import { byName, type Order, ordered } from '../parts/order.ts';
import { PersonCard } from '../parts/PersonCard.tsx';
import type { Scope } from './scope.ts';
import { texts } from './texts.ts';
import { VacantCard } from './VacantCard.tsx';

type Booth = Listed<Unit> & { coverage: Coverage; president: Listed<OfficeBearer> | undefined };

/** A mandal's booths with their presidents or vacancies, read from the entries. */
export function Booths({ mandalId, scope }: { mandalId: string; scope: Scope }) {
  const inScope = where(scope.field, '==', scope.value);
  const key = `booths ${mandalId} ${scope.value}`;
  const units = useList(
    { from: collections.units, where: [where('parentId', '==', mandalId), inScope], key, cacheAs: key },
    Unit,
  );
  const presidents = useList(
    {
      from: collections.officeBearers,
      where: [
        where('path.mandal', '==', mandalId),
        where('level', '==', 'booth'),
        where('post', '==', 'president'),
        where('until', '==', null),
        ...(scope.field === 'path.mandal' ? [] : [inScope]),
      ],
      key,
      cacheAs: key,
    },
    OfficeBearer,
  );
  return (
    <Shown live={units}>
      {(found) => (
        <Shown live={presidents}>
          {(cards) => (
            <BoothList
              booths={found
                .filter(({ closed }) => closed === null)
                .map((unit) => {
                  const president = cards.find(({ unitId }) => unitId === unit.id);
                  return { ...unit, president, coverage: coverageOfPost(president) };
                })}
            />
          )}
        </Shown>
      )}
    </Shown>
  );
}

function BoothList({ booths }: { booths: Booth[] }) {
  const { language } = useLanguage();
  const { number } = useFormats();
  const [order, setOrder] = useState<Order>('name');
  return (
    <>
      <VacantBooths booths={booths.filter(({ president }) => !president)} />
      <section class="children" aria-labelledby="children-title">
        <div class="children-head">
          <h2 id="children-title">
            {levelPluralWords.booth[language]} <span class="soft">{number(booths.length)}</span>
          </h2>
          <OrderSwitch order={order} onChoose={setOrder} />
        </div>
        <ul class="list people-list">
          {ordered(booths, order, language).map((booth) => (
            <li key={booth.id} class="booth">
              <BoothCard booth={booth} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function BoothCard({ booth }: { booth: Booth }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { id, name, president } = booth;
  return (
    <>
      <a class="booth-name" href={registerLinks.unit(id)}>
        {nameIn(name, language)}
      </a>
      {president ? (
        <PersonCard id={president.id} card={president} />
      ) : (
        <VacantCard unit={booth} post="president" title={t.vacant}>
          {t.vacantPost}
        </VacantCard>
      )}
    </>
  );
}

function VacantBooths({ booths }: { booths: Booth[] }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  return (
    <section class="missing" aria-labelledby="missing-title" aria-live="polite">
      <h2 id="missing-title">
        {t.missingBooths} <span class="soft">{number(booths.length)}</span>
      </h2>
      {booths.length === 0 && <p class="notice notice-good">{t.noneMissingBooths}</p>}
      <ul class="chips">
        {[...booths].sort(byName(language)).map(({ id, name }) => (
          <li key={id}>
            <a class="chip chip-vacant" href={registerLinks.unit(id)}>
              {nameIn(name, language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
