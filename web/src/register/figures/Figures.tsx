import type { Rollup, Tally } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelWords, postWords } from '../../platform/language/words.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { links } from '../../ui/links.ts';
import { registerLinks } from '../links.ts';
import { Moving } from '../parts/Moving.tsx';
import { texts } from '../unit/texts.ts';
import { CoverageBar, CoverageLegend } from './CoverageBar.tsx';
import { coverageOf, detailRows, percentOf, type SeatRow, seatRows } from './figures.ts';
import { Verified } from './Verified.tsx';

/** A unit's figures: filled posts, evidence, details, pending requests. */
export function Figures({ rollup }: { rollup: Rollup }) {
  const { tally } = rollup;
  return (
    <>
      <Filled rollup={rollup} />
      <div class="figures-pair">
        <ByPost tally={tally} />
        <Details tally={tally} unitId={rollup.unitId} />
      </div>
      <Pending tally={tally} unitId={rollup.unitId} />
    </>
  );
}

function Filled({ rollup: { tally, unitId, path } }: { rollup: Rollup }) {
  const t = useTexts(texts);
  const { number, percent } = useFormats();
  const coverage = coverageOf(tally);
  const { filled, expected } = coverage;
  return (
    <section class="card filled" aria-labelledby="filled-title">
      <h2 id="filled-title">{t.figures}</h2>
      <p class="total" aria-live="polite">
        <Moving value={filled}>
          <strong class="total-share">{percent(percentOf(coverage).filled, 100)}</strong>
        </Moving>
        <span>{t.filledOf(number(filled), number(expected))}</span>
      </p>
      <CoverageBar coverage={coverage} tall />
      <CoverageLegend coverage={coverage} unitId={unitId} />
      <p class="soft">{t.evidenceLead}</p>
      <Verified stateId={path.state} />
    </section>
  );
}

/** A post's name, with its level unless that is implied: booth president, but MLA. */
function useSeatName(): (row: SeatRow) => string {
  const { language } = useLanguage();
  return ({ level, post }) => {
    const word = postWords[post][language];
    if (post === 'mla' || post === 'mp') return word;
    return `${levelWords[level][language]} ${language === 'en' ? word.toLowerCase() : word}`;
  };
}

function ByPost({ tally }: { tally: Tally }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const nameOf = useSeatName();
  return (
    <section class="card" aria-labelledby="posts-title">
      <h2 id="posts-title">{t.byPost}</h2>
      <ul class="measures">
        {seatRows(tally).map((row) => (
          <Measure
            key={row.key}
            word={nameOf(row)}
            part={row.filled}
            whole={row.expected}
            text={t.of(number(row.filled), number(row.expected))}
          />
        ))}
      </ul>
    </section>
  );
}

function Details({ tally, unitId }: { tally: Tally; unitId: string }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const { filled } = coverageOf(tally);
  return (
    <section class="card" aria-labelledby="details-title">
      <h2 id="details-title">{t.details}</h2>
      <ul class="measures">
        {detailRows(tally).map(({ detail, present }) => (
          <Measure
            key={detail}
            word={<a href={registerLinks.missing(unitId, `no-${detail}`)}>{t[detail]}</a>}
            part={present}
            whole={filled}
            text={t.of(number(present), number(filled))}
          />
        ))}
      </ul>
    </section>
  );
}

interface MeasureProps {
  word: ComponentChildren;
  part: number;
  whole: number;
  text: string;
}

function Measure({ word, part, whole, text }: MeasureProps) {
  return (
    <li>
      <span>{word}</span>
      <Moving value={part}>{text}</Moving>
      <span class="measure" aria-hidden="true">
        <span style={{ width: `${whole === 0 ? 0 : (100 * part) / whole}%` }} />
      </span>
    </li>
  );
}

const day = 24 * 60 * 60_000;

function Pending({ tally, unitId }: { tally: Tally; unitId: string }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const { grant } = useGrant();
  const { count, oldestAt } = tally.pending;
  const decides = grant.rights.includes('approve') && unitId === grant.unitId && count > 0;
  return (
    <section class={count > 0 ? 'notice notice-warn pending' : 'notice notice-good pending'}>
      <Icon name={count > 0 ? 'waiting' : 'good'} />
      <p>
        <Moving value={count}>{count === 0 ? t.nonePending : t.pending(number(count))}</Moving>
        {oldestAt !== null && `, ${t.oldest(Math.max(0, Math.floor((Date.now() - oldestAt) / day)))}`}
      </p>
      {decides && <a href={links.requests}>{t.decide}</a>}
    </section>
  );
}
