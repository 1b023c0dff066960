import { kindWords, type Language, type Level, levelPluralWords, nameIn, postWords } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import type { ListedCard, PublicCard } from './publicCard.ts';
import type { PublicUnit } from './publicUnit.ts';
import { addresses, inLanguage, searchMaxLength } from './route.ts';
import { texts } from './texts.ts';

// Text that people entered stands in <bdi>: its direction does not reorder the text around it.

/** A sentence that quotes such a text. */
export function Sentence({ of, text }: { of: (text: string) => string; text: string }) {
  const [before, after] = of('\0').split('\0');
  return (
    <>
      {before}
      <bdi>{text}</bdi>
      {after}
    </>
  );
}

export function SearchForm({ language, text = '' }: { language: Language; text?: string }) {
  const t = texts[language];
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is newer than the oldest browsers.
    <form class="search" action={addresses.home} role="search">
      <label for="q">{t.search}</label>
      <input
        id="q"
        name="q"
        type="search"
        maxlength={searchMaxLength}
        required
        value={text}
        aria-describedby="hint"
      />
      {language !== 'hi' && <input type="hidden" name="lang" value={language} />}
      <button type="submit">{t.find}</button>
      <p class="soft" id="hint">
        {t.searchHint}
      </p>
    </form>
  );
}

/** The holder's photo, or the first letter of the name; decorative, because the name stands beside it. */
function Face({ card, name }: { card: PublicCard; name: string }) {
  if (card.photo === null) {
    return (
      <span class="face" aria-hidden="true">
        {[...name][0] ?? ''}
      </span>
    );
  }
  const source = addresses.photo(card.id, card.photo, 'small');
  return <img class="face" src={source} alt="" width="56" height="56" loading="lazy" />;
}

/** The post, with the seat of an MLA or MP: “President”, “MLA · assembly constituency 101”. */
export function PostWords({ card, language }: { card: PublicCard; language: Language }) {
  const post = postWords[card.post][language];
  if (card.seat === null) return <>{post}</>;
  const t = texts[language];
  const seat = card.post === 'mp' ? t.lokSabha(card.seat) : t.assembly(card.seat);
  return (
    <>
      {post} · {card.jurisdiction === null ? seat : <bdi>{card.jurisdiction}</bdi>}
    </>
  );
}

function CardItem({ card, unit, language }: ListedCard & { language: Language }) {
  const name = nameIn(card.name, language);
  return (
    <li>
      <a class="card" href={inLanguage(addresses.officeBearer(card.id), language)}>
        <Face card={card} name={name} />
        <span class="words">
          <strong class="name">
            <bdi>{name}</bdi>
          </strong>
          <span>
            <PostWords card={card} language={language} />
          </span>
          {unit && (
            <span class="soft">
              <bdi>{nameIn(unit.name, language)}</bdi> · {kindWords[unit.kind][language]}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}

export function CardList({ listed, language }: { listed: ListedCard[]; language: Language }) {
  if (listed.length === 0) return <p class="soft">{texts[language].vacant}</p>;
  return (
    <ul class="cards">
      {listed.map((one) => (
        <CardItem key={one.card.id} {...one} language={language} />
      ))}
    </ul>
  );
}

export function Section({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

export function UnitLink({ unit, language }: { unit: PublicUnit; language: Language }) {
  return (
    <a href={inLanguage(addresses.unit(unit.id), language)}>
      <bdi>{nameIn(unit.name, language)}</bdi>
    </a>
  );
}

/** Units of one level under its name, sorted by theirs; nothing where there are none. */
export function UnitSection({ units, language }: { units: PublicUnit[]; language: Language }) {
  const level: Level | undefined = units[0]?.level;
  if (level === undefined) return null;
  const sorted = [...units].sort((one, other) =>
    nameIn(one.name, language).localeCompare(nameIn(other.name, language), language),
  );
  return (
    <Section heading={levelPluralWords[level][language]}>
      <ul class="units">
        {sorted.map((unit) => (
          <li key={unit.id}>
            <UnitLink unit={unit} language={language} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The breadcrumb trail; its last item is the page itself. */
export function Trail({
  above,
  language,
  children,
}: {
  above: PublicUnit[];
  language: Language;
  children: ComponentChildren;
}) {
  const t = texts[language];
  return (
    <nav aria-label={t.where}>
      <ol class="trail">
        <li>
          <a href={inLanguage(addresses.home, language)}>{t.title}</a>
        </li>
        {above.map((unit) => (
          <li key={unit.id}>
            <UnitLink unit={unit} language={language} />
          </li>
        ))}
        <li>
          <span aria-current="page">{children}</span>
        </li>
      </ol>
    </nav>
  );
}
