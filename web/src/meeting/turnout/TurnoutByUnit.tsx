import {
  type Audience,
  collections,
  type Grant,
  levelBelow,
  Rollup,
  subcollections,
  Turnout,
  Unit,
} from '@sangathan/model';
import { where } from 'firebase/firestore';
import { useList } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelPluralWords } from '../../platform/language/words.ts';
import { Moving } from '../../register/parts/Moving.tsx';
import { byName } from '../../register/parts/order.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Named } from '../../ui/Named.tsx';
import { Shown } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';
import { Bar } from './Bar.tsx';
import { rowsOf, type TurnoutRow, type TurnoutUnit } from './turnout.ts';

interface TurnoutByUnitProps {
  meetingId: string;
  audience: Audience;
  /** The reader's: each query must be constrained to its subtree. */
  grant: Grant;
  of: TurnoutUnit;
  onChoose: (unit: TurnoutUnit) => void;
}

/** The turnout of each child unit; choosing one drills down. */
export function TurnoutByUnit({ meetingId, audience, grant, of, onChoose }: TurnoutByUnitProps) {
  const { language } = useLanguage();
  const constraints = [where('parentId', '==', of.unitId), where(`path.${grant.level}`, '==', grant.unitId)];
  const key = `turnout ${of.unitId} ${grant.unitId}`;
  const list = (from: string) => ({ from, where: constraints, key, cacheAs: key });
  const units = useList(list(collections.units), Unit);
  const rollups = useList(list(collections.rollups), Rollup);
  const turnouts = useList(list(`${collections.meetings}/${meetingId}/${subcollections.turnout}`), Turnout);
  const level = levelBelow(of.level);
  if (level === null) return null;
  const below = {
    rollups: rollups.state === 'ready' ? rollups.data : [],
    turnouts: turnouts.state === 'ready' ? turnouts.data : [],
  };
  return (
    <section class="turnout-below" aria-labelledby="below-title">
      <h2 id="below-title">{levelPluralWords[level][language]}</h2>
      <Shown live={units}>
        {(found) => {
          const open = found.filter(({ closed }) => closed === null);
          const rows = rowsOf({ units: open, ...below }, audience).sort(byName(language));
          return (
            <ul class="turnout-rows">
              {rows.map((row) => (
                <li key={row.unitId}>
                  <Row row={row} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </section>
  );
}

function Row({ row, onChoose }: { row: TurnoutRow; onChoose: (unit: TurnoutUnit) => void }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const { unitId, level, present, expected } = row;
  return (
    <button type="button" class="button-row turnout-row" onClick={() => onChoose({ unitId, level })}>
      <span class="turnout-name">
        <Named name={row.name} />
      </span>
      <Moving value={present}>
        <span class="turnout-figures">
          <strong>{number(present)}</strong>
          {expected !== null && <span class="soft">{t.outOf(number(expected))}</span>}
        </span>
      </Moving>
      <Bar part={present} whole={expected ?? 0} />
      <Icon name="arrow" />
    </button>
  );
}
