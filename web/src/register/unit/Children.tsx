import { collections, type Level, levelBelow, nameIn, Rollup, Unit } from '@sangathan/model';
import { where } from 'firebase/firestore';
import { useState } from 'preact/hooks';
import { type Listed, useDocument, useList } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelPluralWords } from '../../platform/language/words.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Shown } from '../../ui/notice.tsx';
import { CoverageBar } from '../figures/CoverageBar.tsx';
import { type Coverage, coverageOf, percentOf } from '../figures/figures.ts';
import { registerLinks } from '../links.ts';
import { Moving } from '../parts/Moving.tsx';
import { OrderSwitch } from '../parts/OrderSwitch.tsx';
import { mostVacant, type Order, ordered } from '../parts/order.ts';
import { mayListFigures, type Scope } from './scope.ts';
import { texts } from './texts.ts';

interface ChildrenProps {
  unitId: string;
  unit: Unit;
  scope: Scope;
}

/** Maximum length of the list of units with vacancies. */
const mostListed = 6;

/** The child units with their live coverage, and those with most vacancies. */
export function Children({ unitId, unit, scope }: ChildrenProps) {
  const { grant } = useGrant();
  const inScope = where(scope.field, '==', scope.value);
  const isChild = where('parentId', '==', unitId);
  const listsFigures = mayListFigures(grant, unit.path);
  const key = `below ${unitId} ${scope.value}`;
  const units = useList({ from: collections.units, where: [isChild, inScope], key, cacheAs: key }, Unit);
  const rollups = useList(
    listsFigures ? { from: collections.rollups, where: [isChild, inScope], key, cacheAs: key } : null,
    Rollup,
  );
  const level = levelBelow(unit.level);
  if (level === null) return null;
  const figures = new Map(
    rollups.state === 'ready' ? rollups.data.map((found) => [found.unitId, found]) : [],
  );
  return (
    <Shown live={units}>
      {(found) => {
        const children = found
          .filter(({ closed }) => closed === null)
          .map((child) => {
            const rollup = figures.get(child.id);
            return { ...child, coverage: rollup ? coverageOf(rollup.tally) : null };
          });
        return (
          <>
            {listsFigures && rollups.state === 'ready' && <MostVacant units={children} />}
            <ChildList units={children} level={level} listsFigures={listsFigures} />
          </>
        );
      }}
    </Shown>
  );
}

type Child = Listed<Unit> & { coverage: Coverage | null };

function MostVacant({ units }: { units: Child[] }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const missing = mostVacant(units, mostListed);
  return (
    <section class="missing" aria-labelledby="missing-title">
      <h2 id="missing-title">{t.missing}</h2>
      {missing.length === 0 && <p class="notice notice-good">{t.noneMissing}</p>}
      <ul class="chips">
        {missing.map(({ id, name, coverage }) => (
          <li key={id}>
            <a class="chip" href={registerLinks.missing(id, 'vacant')}>
              {nameIn(name, language)}
              <Moving value={coverage?.vacant ?? 0}>
                <strong>{t.vacancies(number(coverage?.vacant ?? 0))}</strong>
              </Moving>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChildListProps {
  units: Child[];
  level: Level;
  listsFigures: boolean;
}

function ChildList({ units, level, listsFigures }: ChildListProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const [order, setOrder] = useState<Order>(listsFigures ? 'coverage' : 'name');
  return (
    <section class="children" aria-labelledby="children-title">
      <div class="children-head">
        <h2 id="children-title">
          {levelPluralWords[level][language]} <span class="soft">{number(units.length)}</span>
        </h2>
        {listsFigures && <OrderSwitch order={order} onChoose={setOrder} />}
      </div>
      {units.length === 0 && <p class="soft">{t.noChildren}</p>}
      <ul class="list">
        {ordered(units, order, language).map((child) => (
          <li key={child.id}>
            {listsFigures ? <ChildRow child={child} /> : <ChildRowAlone child={child} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChildRow({ child: { id, name, coverage } }: { child: Child }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number, percent } = useFormats();
  return (
    <div class="child">
      <a class="child-name" href={registerLinks.unit(id)}>
        {nameIn(name, language)}
      </a>
      {coverage ? (
        <>
          <Moving value={coverage.filled}>
            <strong>{percent(percentOf(coverage).filled, 100)}</strong>
          </Moving>
          <a class="child-bar" href={registerLinks.missing(id, 'vacant')}>
            <span class="visually-hidden">{t.seeWho(nameIn(name, language))}</span>
            <CoverageBar coverage={coverage} />
            <span class="child-counts">
              <span class="soft">{t.filledOf(number(coverage.filled), number(coverage.expected))}</span>
              <span class="child-vacant">
                {coverage.vacant > 0 && t.vacancies(number(coverage.vacant))}
                <Icon name="arrow" />
              </span>
            </span>
          </a>
        </>
      ) : (
        <span class="soft">{t.noFigures}</span>
      )}
    </div>
  );
}

/** For an MLA or MP, whose queries can't list figures: each unit's are read separately. */
function ChildRowAlone({ child }: { child: Child }) {
  const rollup = useDocument(`${collections.rollups}/${child.id}`, Rollup);
  const coverage = rollup.state === 'ready' ? coverageOf(rollup.data.tally) : null;
  return <ChildRow child={{ ...child, coverage }} />;
}
