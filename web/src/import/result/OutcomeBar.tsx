import type { FigureName, Figures, Import } from '@sangathan/model';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { partsOf } from '../progress.ts';
import { texts } from '../texts.ts';

const parts = ['right', 'warned', 'refused'] as const;

/** All rows with a person in one bar: right, with a warning, refused. */
export function OutcomeBar({ figures }: { figures: Figures }) {
  const counts = partsOf(figures);
  const all = counts.right + counts.warned + counts.refused;
  if (all === 0) return null;
  return (
    <span class="outcome-bar" aria-hidden="true">
      {parts.map((part) => (
        <span key={part} class={`outcome-${part}`} style={{ width: `${(100 * counts[part]) / all}%` }} />
      ))}
    </span>
  );
}

const ofDryRun = ['new', 'changed', 'same', 'repeated', 'duplicates', 'skipped'] as const;
const ofCommit = ['written', 'overtaken', 'restored', 'kept'] as const;

function shownFigures({ state, figures }: Import): FigureName[] {
  const isWritten = figures.written + figures.overtaken > 0 || state === 'committed';
  return [
    ...(isWritten ? ofCommit.filter((name) => name === 'written' || figures[name] > 0) : []),
    ...ofDryRun.filter((name) => name === 'new' || figures[name] > 0),
  ];
}

/** The figures of the dry run or of the commit, with the outcome bar and its legend. */
export function Outcome({ importDocument }: { importDocument: Import }) {
  const t = useTexts(texts);
  const { number, percent } = useFormats();
  const counts = partsOf(importDocument.figures);
  const all = counts.right + counts.warned + counts.refused;
  const isOver =
    importDocument.figures.written > 0 || ['committed', 'undone', 'undoing'].includes(importDocument.state);
  return (
    <section class="card" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{isOver ? t.figuresDone : t.figuresTitle}</h2>
      <OutcomeBar figures={importDocument.figures} />
      <ul class="outcome-legend">
        {parts.map((part) => (
          <li key={part}>
            <span class={`outcome-mark outcome-${part}`} aria-hidden="true" />
            <span>{t[part]}</span>
            <strong>{number(counts[part])}</strong>
            <span class="soft">{percent(counts[part], all)}</span>
          </li>
        ))}
      </ul>
      <dl class="outcome-figures">
        {shownFigures(importDocument).map((name) => (
          <div key={name}>
            <dt>{t[name]}</dt>
            <dd>{number(importDocument.figures[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
