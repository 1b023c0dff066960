import { collections, mayExport, nameIn, Rollup, Unit } from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { kindWords } from '../../platform/language/words.ts';
import { useGrant } from '../../platform/session/session.tsx';
import { links } from '../../ui/links.ts';
import { Shown } from '../../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../../ui/page.ts';
import { Figures } from '../figures/Figures.tsx';
import { Booths } from './Booths.tsx';
import { ChainStrip } from './ChainStrip.tsx';
import { Children } from './Children.tsx';
import { Committee } from './Committee.tsx';
import { scopeBelow } from './scope.ts';
import { texts } from './texts.ts';
import { UnitCharge } from './UnitCharge.tsx';
import './unit.css';

/** A unit: path, figures, committee, and units below. Live. */
export default function UnitPage({ id = '' }: PageProps) {
  const unit = useDocument(`${collections.units}/${id}`, Unit);
  return (
    <section class="page page-unit">
      <Shown live={unit}>{(found) => <ShownUnit key={id} unitId={id} unit={found} />}</Shown>
    </section>
  );
}

function ShownUnit({ unitId, unit }: { unitId: string; unit: Unit }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { grant } = useGrant();
  const { date } = useFormats();
  const name = nameIn(unit.name, language);
  usePageTitle(name);
  const scope = scopeBelow(grant, unit.path);
  return (
    <>
      <header class="unit-head">
        <p class="soft">{kindWords[unit.kind][language]}</p>
        <h1>{name}</h1>
      </header>
      <ChainStrip path={unit.path} unitId={unitId} />
      {unit.level !== 'booth' && <UnitFigures unitId={unitId} />}
      <Committee unitId={unitId} unit={unit} />
      {scope && unit.level === 'mandal' && <Booths mandalId={unitId} scope={scope} />}
      {scope && unit.level !== 'mandal' && unit.level !== 'booth' && (
        <>
          <ConstituencyNote />
          <Children unitId={unitId} unit={unit} scope={scope} />
        </>
      )}
      {unit.closed !== null && <p class="notice">{t.closedOn(date(Date.parse(unit.closed)))}</p>}
      <UnitCharge unitId={unitId} unit={unit} />
      {mayExport(grant, unit) && <a href={links.export(unitId)}>{t.export}</a>}
    </>
  );
}

function UnitFigures({ unitId }: { unitId: string }) {
  const t = useTexts(texts);
  const rollup = useDocument(`${collections.rollups}/${unitId}`, Rollup);
  return (
    <Shown live={rollup} missing={<p class="notice">{t.noFigures}</p>}>
      {(found) => <Figures rollup={found} />}
    </Shown>
  );
}

/** An MLA or MP sees only the units of their constituency below. */
function ConstituencyNote() {
  const t = useTexts(texts);
  const { grant } = useGrant();
  return grant.sight === 'subtree' ? null : <p class="notice">{t.constituency}</p>;
}
