import { collections, isAbove, type Level, levels, type Path, Unit } from '@sangathan/model';
import { Fragment } from 'preact';
import { useDocument } from '../../platform/firebase/live.ts';
import { useLanguage } from '../../platform/language/language.tsx';
import { levelWords } from '../../platform/language/words.ts';
import { registerLinks } from '../links.ts';
import './parts.css';
import { Named } from '../../ui/Named.tsx';

/** A unit's name; reads the unit. */
export function UnitName({ unitId }: { unitId: string }) {
  const unit = useDocument(`${collections.units}/${unitId}`, Unit);
  const awaited = <span class="awaited">…</span>;
  return <>{unit.state === 'ready' ? <Named name={unit.data.name} /> : awaited}</>;
}

interface UnitTrailProps {
  path: Path;
  /** Only levels below this one. */
  below?: Level;
}

/** A unit's path as links. */
export function UnitTrail({ path, below }: UnitTrailProps) {
  const { language } = useLanguage();
  const steps = levels.flatMap((level) => {
    const unitId = path[level];
    return unitId === undefined || (below && !isAbove(below, level)) ? [] : [{ level, unitId }];
  });
  return (
    <p class="trail">
      {steps.map(({ level, unitId }, index) => (
        <Fragment key={level}>
          {index > 0 && <span aria-hidden="true">›</span>}
          <a href={registerLinks.unit(unitId)} title={levelWords[level][language]}>
            <UnitName unitId={unitId} />
          </a>
        </Fragment>
      ))}
    </p>
  );
}
