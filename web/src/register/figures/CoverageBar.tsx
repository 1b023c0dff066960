import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { evidenceWords } from '../../platform/language/words.ts';
import { registerLinks } from '../links.ts';
import { Moving } from '../parts/Moving.tsx';
import { texts } from '../unit/texts.ts';
import { type Coverage, ladder, percentOf } from './figures.ts';
import '../unit/unit.css';

/** A bar of all expected posts: filled ones by evidence, most trusted first; vacant ones are the track. */
export function CoverageBar({ coverage, tall }: { coverage: Coverage; tall?: boolean }) {
  const { expected, evidence } = coverage;
  return (
    <span class={tall ? 'coverage coverage-tall' : 'coverage'} aria-hidden="true">
      {ladder.map((rung) => (
        <span
          key={rung}
          class={`coverage-part part-${rung}`}
          style={{ width: `${expected === 0 ? 0 : (100 * evidence[rung]) / expected}%` }}
        />
      ))}
    </span>
  );
}

/** The bar's legend, with counts and percents that add up to 100; each links to its list. */
export function CoverageLegend({ coverage, unitId }: { coverage: Coverage; unitId: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number, percent } = useFormats();
  const percents = percentOf(coverage);
  const rows = [
    ...ladder.map((rung) => ({
      rung,
      word: evidenceWords[rung][language],
      count: coverage.evidence[rung],
      share: percents.evidence[rung],
    })),
    { rung: 'vacant', word: t.vacant, count: coverage.vacant, share: percents.vacant },
  ];
  return (
    <ul class="legend">
      {rows.map(({ rung, word, count, share }) => (
        <li key={rung}>
          <span class={`legend-mark part-${rung}`} aria-hidden="true" />
          <a class="legend-word" href={registerLinks.missing(unitId, rung)}>
            {word}
          </a>
          <Moving value={count}>
            <strong>{number(count)}</strong>
          </Moving>
          <span class="soft legend-share">{percent(share, 100)}</span>
        </li>
      ))}
    </ul>
  );
}
