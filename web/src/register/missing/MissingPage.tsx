import { collections, nameIn, OfficeBearer, Rollup, Unit } from '@sangathan/model';
import { where } from 'firebase/firestore';
import { useLocation } from 'preact-iso';
import { type Listed, useDocument, useList } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { FailureNotice, Shown } from '../../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../../ui/page.ts';
import { registerLinks } from '../links.ts';
import { type Scope, scopeBelow } from '../unit/scope.ts';
import { texts } from '../unit/texts.ts';
import { MissingBelow } from './MissingBelow.tsx';
import { MissingList } from './MissingList.tsx';
import { type Gap, gapCount, gapNamed, gaps } from './missing.ts';
import { useGapName } from './useGapName.ts';
import '../unit/unit.css';

/** Who is missing in a unit: vacant posts, holders by evidence, holders without a detail. Live. */
export default function MissingPage({ id = '' }: PageProps) {
  const { query } = useLocation();
  const unit = useDocument(`${collections.units}/${id}`, Unit);
  return (
    <section class="page page-unit">
      <Shown live={unit}>
        {(found) => <ShownMissing key={id} unit={{ ...found, id }} gap={gapNamed(query.what)} />}
      </Shown>
    </section>
  );
}

function ShownMissing({ unit, gap }: { unit: Listed<Unit>; gap: Gap }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { grant } = useGrant();
  const name = nameIn(unit.name, language);
  usePageTitle(`${t.whoIsMissing}: ${name}`);
  const scope = scopeBelow(grant, unit.path);
  return (
    <>
      <header class="unit-head">
        <p class="soft">{t.whoIsMissing}</p>
        <h1>
          <a href={registerLinks.unit(unit.id)}>{name}</a>
        </h1>
      </header>
      {scope ? (
        <>
          <GapChoice unit={unit} gap={gap} />
          {unit.level === 'state' || unit.level === 'district' ? (
            <>
              <Committee unit={unit} gap={gap} scope={scope} />
              <MissingBelow unit={unit} gap={gap} scope={scope} />
            </>
          ) : (
            <Subtree key={unit.id} unit={unit} gap={gap} scope={scope} />
          )}
        </>
      ) : (
        <FailureNotice code="no-access" />
      )}
    </>
  );
}

/** Chooses the gap to list, each with its count. */
function GapChoice({ unit, gap }: { unit: Listed<Unit>; gap: Gap }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const nameOf = useGapName();
  const hasFigures = unit.level !== 'booth';
  const rollup = useDocument(hasFigures ? `${collections.rollups}/${unit.id}` : null, Rollup);
  return (
    <nav class="gaps" aria-label={t.whatIsMissing}>
      <ul class="chips">
        {gaps.map((one) => (
          <li key={one}>
            <a
              class={`chip gap gap-${one}`}
              href={registerLinks.missing(unit.id, one)}
              aria-current={one === gap ? 'page' : undefined}
            >
              {nameOf(one)}
              {rollup.state === 'ready' && <strong>{number(gapCount(rollup.data.tally, one))}</strong>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PartProps {
  unit: Listed<Unit>;
  gap: Gap;
  scope: Scope;
}

/** The gaps of the unit's own committee and elected members. */
function Committee({ unit, gap, scope }: PartProps) {
  const cards = useList(
    {
      from: collections.officeBearers,
      where: [where('unitId', '==', unit.id), where(scope.field, '==', scope.value)],
      key: `missing ${unit.id} ${scope.value}`,
    },
    OfficeBearer,
  );
  return (
    <Shown live={cards}>
      {(found) => <MissingList units={[unit]} groups={[unit]} cards={found} gap={gap} isPart />}
    </Shown>
  );
}

/** The gaps of all posts in a block, mandal or booth. */
function Subtree({ unit, gap, scope }: PartProps) {
  const field = `path.${unit.level}`;
  const inUnit = [
    where(field, '==', unit.id),
    ...(scope.field === field ? [] : [where(scope.field, '==', scope.value)]),
  ];
  const key = `missing ${unit.id} ${scope.value}`;
  const units = useList({ from: collections.units, where: inUnit, key }, Unit);
  const cards = useList({ from: collections.officeBearers, where: inUnit, key }, OfficeBearer);
  return (
    <Shown live={units}>
      {(all) => (
        <Shown live={cards}>
          {(found) => (
            <MissingList units={all} groups={all.length > 0 ? all : [unit]} cards={found} gap={gap} />
          )}
        </Shown>
      )}
    </Shown>
  );
}
