import { nameIn, type OfficeBearer, type Unit } from '@sangathan/model';
import type { Listed } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelWords, postWords } from '../../platform/language/words.ts';
import { Named } from '../../ui/Named.tsx';
import { registerLinks } from '../links.ts';
import { byName } from '../parts/order.ts';
import { PersonCard } from '../parts/PersonCard.tsx';
import { texts } from '../unit/texts.ts';
import { type Found, type Gap, grouped, groupOf, withGap } from './missing.ts';

interface MissingListProps {
  units: Listed<Unit>[];
  /** The units by which posts are grouped. */
  groups: Listed<Unit>[];
  cards: Listed<OfficeBearer>[];
  gap: Gap;
  /** Renders nothing when nothing is found; for a list that is not the page's only one. */
  isPart?: boolean;
}

type Row = Found<Listed<Unit>, Listed<OfficeBearer>>;

/** The posts with a gap, by mandal and name: people as cards, vacancies as chips. */
export function MissingList({ units, groups, cards, gap, isPart }: MissingListProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const rows = withGap(units, cards, gap, Date.now());
  const byGroup = grouped(rows, ({ unit }) => groupOf(unit.path));
  const shown = groups.filter(({ id }) => byGroup.has(id)).sort(byName(language));
  if (rows.length === 0) return isPart ? null : <p class="notice notice-good">{t.nobodyMissing}</p>;
  return (
    <>
      {shown.map(({ id, name }) => {
        const here = [...(byGroup.get(id) ?? [])].sort((one, other) =>
          byName(language)(one.unit, other.unit),
        );
        return (
          <section key={id} class="missing" aria-labelledby={`group-${id}`}>
            <h2 id={`group-${id}`}>
              <Named name={name} /> <span class="soft">{number(here.length)}</span>
            </h2>
            {gap === 'vacant' ? <Vacancies rows={here} /> : <People rows={here} />}
          </section>
        );
      })}
    </>
  );
}

function Vacancies({ rows }: { rows: Row[] }) {
  const { language } = useLanguage();
  const { number, date } = useFormats();
  const t = useTexts(texts);
  return (
    <ul class="chips">
      {rows.map(({ unit, seat, vacantSince }) => (
        <li key={`${unit.id} ${seat.post} ${seat.seat}`}>
          <a class="chip chip-vacant" href={registerLinks.unit(unit.id)}>
            {unit.level === 'booth' ? (
              nameIn(unit.name, language)
            ) : (
              <>
                {seat.seat === null && `${levelWords[unit.level][language]} `}
                {postWords[seat.post][language]}
                {seat.seat !== null && ` ${number(seat.seat)}`}
              </>
            )}
            {vacantSince && <span class="soft">{t.vacantSince(date(Date.parse(vacantSince)))}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

function People({ rows }: { rows: Row[] }) {
  return (
    <ul class="list people-list">
      {rows.map(
        ({ unit, holder }) =>
          holder && (
            <li key={holder.id}>
              <PersonCard id={holder.id} card={holder} unitName={unit.name} />
            </li>
          ),
      )}
    </ul>
  );
}
