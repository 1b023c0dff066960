import { collections, isAbove, levelBelow, nameIn, Unit } from '@sangathan/model';
import { where } from 'firebase/firestore';
import { useState } from 'preact/hooks';
import { useDocument, useList } from '../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { levelWords } from '../platform/language/words.ts';
import { useGrant } from '../platform/session/session.tsx';
import { texts } from './texts.ts';

/** Picks the unit of an import, level by level: the grantee's own, or one below it down to a mandal. */
export function UnitPicker({ onPick }: { onPick: (unitId: string) => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { grant } = useGrant();
  const own = useDocument(`${collections.units}/${grant.unitId}`, Unit);
  const [chain, setChain] = useState<string[]>([]);
  const pick = (depth: number, unitId: string) => {
    const next = [...chain.slice(0, depth), ...(unitId === '' ? [] : [unitId])];
    setChain(next);
    onPick(next[next.length - 1] ?? grant.unitId);
  };
  return (
    <fieldset class="import-units">
      <legend>{t.unit}</legend>
      <p>{own.state === 'ready' && t.ownUnit(nameIn(own.data.name, language))}</p>
      {[grant.unitId, ...chain].map((parentId, depth) => (
        <Below
          key={parentId}
          parentId={parentId}
          chosen={chain[depth] ?? ''}
          onPick={(id) => pick(depth, id)}
        />
      ))}
    </fieldset>
  );
}

interface BelowProps {
  parentId: string;
  chosen: string;
  onPick: (unitId: string) => void;
}

function Below({ parentId, chosen, onPick }: BelowProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { grant } = useGrant();
  const parent = useDocument(`${collections.units}/${parentId}`, Unit);
  const level = parent.state === 'ready' ? levelBelow(parent.data.level) : null;
  const isOffered = level !== null && isAbove(level, 'booth');
  const units = useList(
    isOffered
      ? {
          from: collections.units,
          where: [where('parentId', '==', parentId), where(`path.${grant.level}`, '==', grant.unitId)],
          key: parentId,
        }
      : null,
    Unit,
  );
  if (!isOffered || units.state !== 'ready') return null;
  const open = units.data
    .filter(({ closed }) => closed === null)
    .sort((one, other) => nameIn(one.name, language).localeCompare(nameIn(other.name, language), language));
  const id = `unit-below-${parentId}`;
  return (
    <div class="field">
      <label for={id}>{levelWords[level][language]}</label>
      <select id={id} value={chosen} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t.all}</option>
        {open.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {nameIn(unit.name, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
