import { collections, levelBelow, Rollup, Unit } from '@sangathan/model';
import { where } from 'firebase/firestore';
import { type Listed, useDocument, useList } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelPluralWords } from '../../platform/language/words.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { Named } from '../../ui/Named.tsx';
import { Shown } from '../../ui/notice.tsx';
import { CoverageBar } from '../figures/CoverageBar.tsx';
import { coverageOf } from '../figures/figures.ts';
import { registerLinks } from '../links.ts';
import { Moving } from '../parts/Moving.tsx';
import { byName } from '../parts/order.ts';
import { mayListFigures, type Scope } from '../unit/scope.ts';
import { texts } from '../unit/texts.ts';
import { type Gap, gapCount } from './missing.ts';

interface MissingBelowProps {
  unit: Listed<Unit>;
  gap: Gap;
  scope: Scope;
}

/** The units below with their number of gaps, most first; each links to its own list. */
export function MissingBelow({ unit, gap, scope }: MissingBelowProps) {
  const { language } = useLanguage();
  const { grant } = useGrant();
  const below = [where('parentId', '==', unit.id), where(scope.field, '==', scope.value)];
  const key = `below ${unit.id} ${scope.value}`;
  const units = useList({ from: collections.units, where: below, key, cacheAs: key }, Unit);
  const mayList = mayListFigures(grant, unit.path);
  const rollups = useList(
    mayList ? { from: collections.rollups, where: below, key, cacheAs: key } : null,
    Rollup,
  );
  const figures = new Map(rollups.state === 'ready' ? rollups.data.map((one) => [one.unitId, one]) : []);
  const level = levelBelow(unit.level);
  return (
    <Shown live={units}>
      {(found) => {
        const rows = found
          .filter(({ closed }) => closed === null)
          .map((child) => {
            const rollup = figures.get(child.id);
            return { child, rollup, count: rollup ? gapCount(rollup.tally, gap) : 0 };
          })
          .sort((one, other) => other.count - one.count || byName(language)(one.child, other.child));
        return (
          <section class="children" aria-labelledby="below-title">
            <h2 id="below-title">{level && levelPluralWords[level][language]}</h2>
            <ul class="list">
              {rows.map(({ child, rollup }) => (
                <li key={child.id}>
                  {mayList ? (
                    <Row child={child} rollup={rollup} gap={gap} />
                  ) : (
                    <RowAlone child={child} gap={gap} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </Shown>
  );
}

interface RowProps {
  child: Listed<Unit>;
  rollup: Rollup | undefined;
  gap: Gap;
}

function Row({ child, rollup, gap }: RowProps) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const count = rollup ? gapCount(rollup.tally, gap) : null;
  return (
    <a class={count === 0 ? 'child child-complete' : 'child'} href={registerLinks.missing(child.id, gap)}>
      <span class="child-name">
        <Named name={child.name} />
      </span>
      {rollup && count !== null ? (
        <>
          <Moving value={count}>
            <strong>{number(count)}</strong>
          </Moving>
          <CoverageBar coverage={coverageOf(rollup.tally)} />
        </>
      ) : (
        <span class="soft">{t.noFigures}</span>
      )}
    </a>
  );
}

/** For an MLA or MP, whose queries can't list figures: each unit's are read separately. */
function RowAlone({ child, gap }: { child: Listed<Unit>; gap: Gap }) {
  const rollup = useDocument(`${collections.rollups}/${child.id}`, Rollup);
  return <Row child={child} rollup={rollup.state === 'ready' ? rollup.data : undefined} gap={gap} />;
}
