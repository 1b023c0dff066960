import {
  collections,
  isAbove,
  type Language,
  type Level,
  levelBelow,
  levels,
  nameIn,
  Unit,
} from '@sangathan/model';
import { useEffect, useState } from 'preact/hooks';
import { useDocument } from '../../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelPluralWords } from '../../platform/language/words.ts';
import { saveSheet } from '../../platform/saveSheet.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { useAction } from '../../platform/useAction.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import {
  formQuestions,
  formText,
  inOrder,
  postColumn,
  postsIn,
  type TemplateUnit,
  templateLines,
} from './templateSheet.ts';
import { texts } from './texts.ts';
import { unitsOf } from './unitsOf.ts';
import './template.css';

/** The levels of which a template can be filled with a unit's subunits: the state's booths are too many for a sheet. */
function levelsBelow(level: Level): Exclude<Level, 'state'>[] {
  return levels.filter(
    (each): each is Exclude<Level, 'state'> =>
      isAbove(level, each) && !(level === 'state' && each === 'booth'),
  );
}

/** An empty list and the questions of a form, filled with the subunits of a unit, to send round. */
export function Templates({ unitId }: { unitId: string }) {
  const t = useTexts(texts);
  const unit = useDocument(`${collections.units}/${unitId}`, Unit);
  if (unit.state !== 'ready') return null;
  return (
    <details class="import-templates">
      <summary>{t.title}</summary>
      <Choice key={unitId} unitId={unitId} unit={unit.data} />
    </details>
  );
}

function Choice({ unitId, unit }: { unitId: string; unit: Unit }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { grant } = useGrant();
  const offered = levelsBelow(unit.level);
  const [level, setLevel] = useState(levelBelow(unit.level) === 'mandal' ? 'booth' : offered[0]);
  const [asked, setAsked] = useState<TemplateUnit[] | null>(null);
  const { working, failure, run } = useAction();
  if (level === undefined) return null;
  const read = () => unitsOf(unitId, unit.level, level, grant);
  const questionsOf = (units: TemplateUnit[]) =>
    formText(formQuestions(inOrder(units, language), level, language));
  const save = () =>
    run(async () => {
      const lines = templateLines(inOrder(await read(), language), language);
      const posts = { column: postColumn, choices: postsIn(language) };
      await saveSheet(lines, t.fileName(nameIn(unit.name, language)), posts);
    });
  const show = () => run(async () => setAsked(await read()));
  return (
    <div class="import-template">
      <p class="soft">{t.lead}</p>
      <div class="field">
        <label for="template-level">{t.level}</label>
        <select
          id="template-level"
          value={level}
          onChange={(event) => {
            setAsked(null);
            setLevel(offered.find((each) => each === event.currentTarget.value));
          }}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {levelPluralWords[each][language]}
            </option>
          ))}
        </select>
      </div>
      <div class="row">
        <button type="button" class="button" disabled={working} onClick={save}>
          <Icon name="arrow" />
          {t.sheet}
        </button>
        <button type="button" class="button" disabled={working} onClick={show}>
          {t.form}
        </button>
      </div>
      {failure && <FailureNotice code={failure} />}
      {asked && <Questions text={questionsOf(asked)} language={language} />}
    </div>
  );
}

function Questions({ text, language }: { text: string; language: Language }) {
  const t = useTexts(texts);
  const [isCopied, setCopied] = useState(false);
  const { failure, run } = useAction();
  useEffect(() => setCopied(false), [text]);
  const copy = () =>
    run(async () => {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    });
  return (
    <>
      <p class="soft" id="form-lead">
        {t.formLead}
      </p>
      <div class="field">
        <textarea
          aria-label={t.form}
          aria-describedby="form-lead"
          readOnly
          lang={language}
          rows={10}
          value={text}
        />
      </div>
      <button type="button" class="button" onClick={copy}>
        {isCopied ? t.copied : t.copy}
      </button>
      {failure && <FailureNotice code={failure} />}
    </>
  );
}
