import { collections, levels, nameIn, type Path, Rollup, Unit } from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { kindWords } from '../../platform/language/words.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { CoverageBar } from '../figures/CoverageBar.tsx';
import { coverageOf, percentOf } from '../figures/figures.ts';
import { registerLinks } from '../links.ts';
import { Moving } from '../parts/Moving.tsx';
import { texts } from './texts.ts';

/** A unit's path as links, each with its live coverage. */
export function ChainStrip({ path, unitId }: { path: Path; unitId: string }) {
  const t = useTexts(texts);
  return (
    <nav class="card chain" aria-label={t.chain}>
      <ol>
        {levels.map((level) => {
          const id = path[level];
          return id && <Step key={id} unitId={id} hasFigures={level !== 'booth'} here={id === unitId} />;
        })}
      </ol>
    </nav>
  );
}

function Step({ unitId, hasFigures, here }: { unitId: string; hasFigures: boolean; here: boolean }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { percent } = useFormats();
  const { grant } = useGrant();
  const unit = useDocument(`${collections.units}/${unitId}`, Unit);
  const rollup = useDocument(hasFigures ? `${collections.rollups}/${unitId}` : null, Rollup);
  const coverage = rollup.state === 'ready' ? coverageOf(rollup.data.tally) : null;
  const share = coverage && percentOf(coverage).filled;
  return (
    <li class="chain-step">
      <a href={registerLinks.unit(unitId)} aria-current={here ? 'page' : undefined}>
        <span class="chain-name">
          {unit.state === 'ready' ? nameIn(unit.data.name, language) : '…'}
          <span class="soft chain-kind">
            {unit.state === 'ready' && kindWords[unit.data.kind][language]}
            {unitId === grant.unitId && ` · ${t.chainYours}`}
          </span>
        </span>
        {coverage && share !== null && (
          <>
            <CoverageBar coverage={coverage} />
            <Moving value={coverage.filled}>
              <strong class="chain-share">{percent(share, 100)}</strong>
            </Moving>
          </>
        )}
      </a>
    </li>
  );
}
