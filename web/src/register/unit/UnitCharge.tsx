import {
  cleanText,
  Failure,
  hasUnitInCharge,
  longestName,
  mayOpenUnit,
  Name,
  type Unit,
} from '@sangathan/model';
import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { call } from '../../platform/firebase/call.ts';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelWords, postWords } from '../../platform/language/words.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { useAction } from '../../platform/useAction.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { registerLinks } from '../links.ts';
import { texts } from './texts.ts';
import { UnitRequests } from './UnitRequests.tsx';
import './unitCharge.css';
import { Named } from '../../ui/Named.tsx';

interface UnitChargeProps {
  unitId: string;
  unit: Unit;
}

/** For whoever has charge of a unit: opens units in it, closes it, decides on requested units. */
export function UnitCharge({ unitId, unit }: UnitChargeProps) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  const opens = mayOpenUnit(grant, unit);
  const closes = unit.closed === null && hasUnitInCharge(grant, { unitId, path: unit.path });
  return (
    <>
      {opens && <UnitRequests unitId={unitId} unit={unit} />}
      {opens && (
        <details class="card unit-charge">
          <summary>{t.openTitle}</summary>
          <OpenForm unitId={unitId} unit={unit} />
        </details>
      )}
      {closes && (
        <details class="card unit-charge">
          <summary>{t.closeTitle}</summary>
          <CloseForm unitId={unitId} />
        </details>
      )}
    </>
  );
}

const scripts = ['hi', 'en'] as const;
const noName = { hi: '', en: '' };

function OpenForm({ unitId, unit }: UnitChargeProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [name, setName] = useState(noName);
  const [opened, setOpened] = useState<{ unitId: string | null; name: typeof noName } | null>(null);
  const { working, failure, run } = useAction();
  const typed = { hi: cleanText(name.hi), en: cleanText(name.en) };
  const isNamed = typed.hi !== '' || typed.en !== '';
  const open = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isNamed) return;
    void run(async () => {
      if (!Name.safeParse(typed).success) throw new Failure('text-invalid');
      const answer = await call('openUnit', { parentId: unitId, name: typed });
      setOpened({ unitId: answer.state === 'opened' ? answer.unitId : null, name: typed });
      setName(noName);
    });
  };
  return (
    <form class="unit-charge-form" noValidate onSubmit={open}>
      <p class="soft">{t.openLead(levelWords[unit.level][language])}</p>
      {scripts.map((script) => (
        <div key={script} class="field">
          <label for={`unit-name-${script}`}>{script === 'hi' ? t.nameHi : t.nameEn}</label>
          <input
            id={`unit-name-${script}`}
            lang={script}
            autoComplete="off"
            maxLength={longestName}
            value={name[script]}
            onInput={(event) => setName({ ...name, [script]: event.currentTarget.value })}
          />
        </div>
      ))}
      <button type="submit" class="button button-primary" disabled={working || !isNamed}>
        {working ? t.openWorking : t.openConfirm}
      </button>
      {failure && <FailureNotice code={failure} />}
      <p role="status">
        {opened && opened.unitId !== null && (
          <>
            {t.opened}{' '}
            <a href={registerLinks.unit(opened.unitId)}>
              <Named name={opened.name} />
            </a>
          </>
        )}
        {opened && opened.unitId === null && t.asked}
      </p>
    </form>
  );
}

type InUse = {
  entries: { id: string; name: Unit['name']; post: keyof typeof postWords }[];
  units: { id: string; name: Unit['name'] }[];
};

function CloseForm({ unitId }: { unitId: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { working, failure, run } = useAction();
  const [inUse, setInUse] = useState<InUse | null>(null);
  const close = () =>
    run(async () => {
      const answer = await call('closeUnit', { unitId });
      setInUse(answer.state === 'inUse' ? answer : null);
    });
  return (
    <div class="unit-charge-form">
      <p class="soft">{t.closeLead}</p>
      <button type="button" class="button button-danger" disabled={working} onClick={close}>
        {working ? t.closeWorking : t.closeConfirm}
      </button>
      {failure && <FailureNotice code={failure} />}
      <div role="status">
        {inUse && (
          <>
            <p>{t.inUse}</p>
            <ul>
              {inUse.units.map(({ id, name }) => (
                <li key={id}>
                  <a href={registerLinks.unit(id)}>
                    <Named name={name} />
                  </a>
                </li>
              ))}
              {inUse.entries.map(({ id, name, post }) => (
                <li key={id}>
                  <a href={registerLinks.entry(id)}>
                    <Named name={name} />
                  </a>{' '}
                  <span class="soft">{postWords[post][language]}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
